import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { explained } from '@/lib/explained';

type Told = {
  title: string;
  message: ReactNode;
  /** Stays until it is closed. */
  stays?: boolean;
  color?: string;
  icon?: ReactNode;
  /** Absent where it cannot be undone. */
  undo?: (() => Promise<unknown>) | undefined;
  /** What to say after undoing, unless the undo returns a text itself. */
  undone?: string;
  onUndone: () => Promise<void>;
};

/** The toast of a change, with Undo where that is possible. */
export function notifyChange({ title, message, stays, color = 'green', icon, undo, undone, onUndone }: Told) {
  async function undoNow() {
    notifications.hide(shown);
    try {
      const answer = await undo?.();
      const told = typeof answer === 'string' ? answer : (undone ?? 'The change was undone.');
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
          <Button variant="subtle" size="compact-xs" onClick={() => void undoNow()}>
            Undo
          </Button>
        )}
      </>
    ),
    autoClose: stays ? false : undo ? 10_000 : undefined,
  });
}
