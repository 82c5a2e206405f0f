import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { explained } from '@/lib/explained';

type Told = {
  title: string;
  message: ReactNode;
  /** Until somebody closes it. */
  stays?: boolean;
  color?: string;
  icon?: ReactNode;
  /** Absent where there is no way back. */
  undo?: (() => Promise<unknown>) | undefined;
  /** What is so after it was undone; told by the undo itself where it answers a text. */
  undone?: string;
  onUndone: () => Promise<void>;
};

/** The toast of a change, with the way back where there is one. */
export function toldChange({ title, message, stays, color = 'green', icon, undo, undone, onUndone }: Told) {
  async function goBack() {
    notifications.hide(shown);
    try {
      const answer = await undo?.();
      const told = typeof answer === 'string' ? answer : (undone ?? 'It is as it was before.');
      notifications.show({ color: 'green', title: 'Undone', message: told });
    } catch (error) {
      const { what, why } = explained(error);
      notifications.show({ color: 'red', title: `Not undone: ${what}`, message: why, autoClose: false });
    }
    await onUndone();
  }
  const shown = notifications.show({
    color,
    icon,
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
    autoClose: stays ? false : undo ? 10_000 : undefined,
  });
}
