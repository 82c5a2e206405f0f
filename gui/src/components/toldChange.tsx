import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { explained } from '@/lib/explained';

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
