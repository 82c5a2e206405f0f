import { useBlocker } from '@tanstack/react-router';
import { DiscardDialog } from './DiscardDialog';

type Props = {
  /** What would be lost: `the changes to Razer Cobra`. */
  what: string;
  dirty: () => boolean;
  /** The member of the address that says which thing is edited. */
  of?: 'open' | 'id' | 'dialog';
};

/** Asks before a row, a link, a key or Back leads away from typed text. */
export function UnsavedGuard({ what, dirty, of = 'open' }: Props) {
  const editedIn = (search: Partial<Record<string, unknown>>) => search[of];
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) =>
      dirty() && (current.pathname !== next.pathname || editedIn(current.search) !== editedIn(next.search)),
    enableBeforeUnload: dirty,
    withResolver: true,
  });
  return (
    <DiscardDialog
      opened={blocker.status === 'blocked'}
      what={what}
      onKeep={() => blocker.reset?.()}
      onDiscard={() => blocker.proceed?.()}
    />
  );
}
