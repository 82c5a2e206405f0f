import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { Brand } from '@/lib/api/schemas';
import { explained } from '@/lib/explained';
import { changeBrand, newestEntry } from './queries';

type Told = {
  title: string;
  message: string;
  /** Absent where the history knows no single entry for it. */
  undo?: () => Promise<unknown>;
  onUndone: () => Promise<void>;
};

/** The toast of a change, with the way back where there is one. */
export function toldChange({ title, message, undo, onUndone }: Told) {
  async function goBack() {
    notifications.hide(shown);
    try {
      await undo?.();
      notifications.show({ color: 'green', title: 'Undone', message: 'It is as it was before.' });
    } catch (error) {
      const { what, why } = explained(error);
      notifications.show({ color: 'red', title: `Not undone: ${what}`, message: why, autoClose: false });
    }
    await onUndone();
  }
  const shown = notifications.show({
    color: 'green',
    title,
    message: (
      <>
        {message}{' '}
        {undo && (
          <Button variant="subtle" size="compact-xs" onClick={() => void goBack()}>
            Undo
          </Button>
        )}
      </>
    ),
    autoClose: undo ? 10_000 : undefined,
  });
}

/** The way back from what made a brand this version, as long as that is the last of its history and can be undone. */
export async function undoOf({ identifier, version }: Pick<Brand, 'identifier' | 'version'>) {
  try {
    const entry = await newestEntry(identifier);
    if (entry?.version !== version || !entry.undoable) return undefined;
    return () => changeBrand({ action: 'undo', id: entry.id }, { dryRun: false });
  } catch {
    return undefined;
  }
}
