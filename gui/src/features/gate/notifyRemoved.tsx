import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { IdentityException } from '@/lib/api/types';
import { explained } from '@/lib/explained';
import { newIdempotencyKey } from '@/lib/idempotency';
import { addException } from '@/lib/identity';
import { splitName } from '@/lib/text';

/** The toast of a removal; Undo adds the exception again with the same reason. */
export function notifyRemoved(category: string, exception: IdentityException, onUndone: () => Promise<void>) {
  const { brand, model, variant, reason } = exception;
  async function undo() {
    notifications.hide(shown);
    try {
      await addException(category, { brand, model, variant, reason }, newIdempotencyKey());
      notifications.show({
        color: 'green',
        title: 'Undone',
        message: `The gate accepts ${splitName(exception)} again.`,
      });
      await onUndone();
    } catch (error) {
      const { what, why } = explained(error);
      notifications.show({ color: 'red', title: `Not undone: ${what}`, message: why, autoClose: false });
    }
  }
  const shown = notifications.show({
    color: 'green',
    title: 'Exception removed',
    message: (
      <>
        The gate rejects {splitName(exception)} again.{' '}
        <Button variant="subtle" size="compact-xs" onClick={() => void undo()}>
          Undo
        </Button>
      </>
    ),
    autoClose: 10_000,
  });
}
