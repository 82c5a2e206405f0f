import { notifications } from '@mantine/notifications';
import { useWrite } from '@/lib/permission';
import { titleOf, undoMade } from './made';
import type { Made } from './useDecision';
import type { Queue } from './useQueue';
import { useReviewedOneByOne } from './useReviewed';

export type UndoLast = ReturnType<typeof useUndoLast>;

/** Undoes the last decision of the queue, whichever slot it was about. */
export function useUndoLast(category: string, queue: Queue) {
  const reviewed = useReviewedOneByOne(category);
  const undoing = useWrite('decide', {
    mutationFn: (made: Made) => undoMade(category, made),
    onSuccess: async (_, made) => {
      queue.undone();
      notifications.show({ color: 'green', title: 'Undone', message: titleOf(made) });
      await reviewed(made.state.slot);
    },
  });
  const { last } = queue;
  return {
    possible: last !== undefined,
    isPending: undoing.isPending,
    error: undoing.error,
    forget: undoing.reset,
    start: () => {
      if (last && !undoing.isPending) undoing.mutate(last.made);
    },
  };
}
