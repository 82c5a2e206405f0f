import { Button, Modal } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import classes from './Dialog.module.css';

type Props = {
  name: string;
  dirty: () => boolean;
  /** What of the address says which thing is edited. */
  of?: 'open' | 'id';
};

/** Whoever leads away from an edited form, by a row, a link or a key, is asked first. */
export function UnsavedGuard({ name, dirty, of = 'open' }: Props) {
  const editedIn = (search: Partial<Record<string, unknown>>) => search[of];
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) =>
      dirty() && (current.pathname !== next.pathname || editedIn(current.search) !== editedIn(next.search)),
    enableBeforeUnload: dirty,
    withResolver: true,
  });
  return (
    <Modal
      opened={blocker.status === 'blocked'}
      onClose={() => blocker.reset?.()}
      title={`Discard the changes to ${name}?`}
      size={420}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <div className={classes.form}>
        <p className={classes.prose}>They are not saved yet.</p>
        <div className={classes.foot}>
          <Button variant="default" data-autofocus onClick={() => blocker.reset?.()}>
            Keep editing
          </Button>
          <Button color="red.9" onClick={() => blocker.proceed?.()}>
            Discard changes
          </Button>
        </div>
      </div>
    </Modal>
  );
}
