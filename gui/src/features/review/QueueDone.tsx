import { Button, Kbd } from '@mantine/core';
import { CircleCheck } from 'lucide-react';
import { EmptyState } from '@/components/EmptyState';
import { NoMatches } from '@/components/NoMatches';
import { count } from '@/lib/format';
import { hasFilters, noFilters, type ChangeReviewSearch, type ReviewSearch } from './search';
import type { Queue } from './useQueue';
import type { UndoLast } from './useUndoLast';

type Props = {
  queue: Queue;
  undoing: UndoLast;
  search: ReviewSearch;
  onSearch: ChangeReviewSearch;
  onLeave: () => void;
};

/** Nothing waits any more, or nothing that the filters leave. */
export function QueueDone({ queue, undoing, search, onSearch, onLeave }: Props) {
  if (queue.done === 0 && hasFilters(search)) {
    return (
      <NoMatches what="value" filters onClear={() => onSearch(noFilters)}>
        Nothing that waits for a person is like that.
      </NoMatches>
    );
  }
  return (
    <EmptyState
      icon={CircleCheck}
      title="Nothing waits"
      actions={
        <>
          <Button onClick={onLeave}>Back to the grid</Button>
          <Button variant="default" onClick={queue.readAgain}>
            Look again
          </Button>
          {undoing.possible && (
            <Button variant="subtle" rightSection={<Kbd aria-hidden>u</Kbd>} onClick={undoing.start}>
              Undo
            </Button>
          )}
        </>
      }
    >
      {queue.done > 0
        ? `You went through ${count(queue.done, 'value')}.`
        : 'Every value is confirmed, or sure enough to need no review.'}
    </EmptyState>
  );
}
