import { useBlocker } from '@tanstack/react-router';
import { DiscardDialog } from './DiscardDialog';

type Props = {
  /** What would be lost: `the changes to Razer Cobra`. */
  what: string;
  dirty: () => boolean;
  /** What of the address says which thing is edited. */
  of?: 'open' | 'id' | 'dialog';
};

/** Whoever leads away from what was typed, by a row, a link, a key or Back, is asked first. */
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
