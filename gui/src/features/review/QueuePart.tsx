import { Button, Progress, Skeleton } from '@mantine/core';
import { LayoutGrid } from 'lucide-react';
import { ProblemView } from '@/components/ProblemView';
import { SearchField } from '@/components/SearchField';
import { TopBar } from '@/components/TopBar';
import text from '@/components/Text.module.css';
import { categoryName, formatNumber } from '@/lib/format';
import { useKeys } from '@/lib/keys';
import { useNow } from '@/lib/now';
import { QueueDone } from './QueueDone';
import { QueueTurn } from './QueueTurn';
import { ReviewProblem } from './ReviewProblem';
import { ValueFilters } from './ValueFilters';
import { fromQueue, waiting, type PartProps, type ReviewSearch } from './search';
import { useQueue } from './useQueue';
import { useUndoLast } from './useUndoLast';
import classes from './Queue.module.css';

/** What waits for a person, one value at a time and by keyboard alone. */
export function QueuePart(props: PartProps) {
  const { category, search, onSearch } = props;
  const queue = useQueue(props);
  const leave = () => onSearch(fromQueue);
  const narrow = (change: Partial<ReviewSearch>) => onSearch({ ...change, at: undefined });
  const undoing = useUndoLast(category, queue);
  useKeys({ Escape: leave, u: undoing.start }, true, 'mode');
  const { list, item, total, done } = queue;
  return (
    <>
      <TopBar
        trail={[categoryName(category), 'Review', 'Queue']}
        figure={list.data && formatNumber(total)}
        search={
          <SearchField
            label="Search the products"
            value={search.q ?? ''}
            onChange={(q) => narrow({ q: q || undefined })}
          />
        }
        action={
          <Button variant="default" leftSection={<LayoutGrid size={14} aria-hidden />} onClick={leave}>
            Back to the grid
          </Button>
        }
      />
      <ValueFilters
        category={category}
        search={search}
        onSearch={narrow}
        among={waiting}
        end={list.data && <Pace done={done} total={total} rate={queue.rate} />}
      />
      <Progress
        className={classes.progress}
        radius={0}
        size={3}
        value={total > 0 ? (100 * done) / total : 0}
        aria-label="Decided so far"
      />
      <div className={classes.page}>
        {list.error && !list.data && (
          <ReviewProblem category={category} error={list.error} onRetry={() => void list.refetch()} />
        )}
        {list.isPending && <Skeleton h={320} className={classes.slot} aria-label="Loading the queue" />}
        {undoing.error !== null && <ProblemView error={undoing.error} />}
        {queue.finished && (
          <QueueDone queue={queue} undoing={undoing} search={search} onSearch={narrow} onLeave={leave} />
        )}
        {item && <QueueTurn key={item.slot.id} {...props} queue={queue} undoing={undoing} item={item} />}
      </div>
    </>
  );
}

type PaceProps = { done: number; total: number; rate: (now: number) => number | null };

/** `12 of 340, 9 a minute`. */
function Pace({ done, total, rate }: PaceProps) {
  const pace = rate(useNow());
  return (
    <span role="status" aria-label="Progress" className={text.dim}>
      {formatNumber(done)} of {formatNumber(total)}
      {pace !== null && `, ${formatNumber(pace)} a minute`}
    </span>
  );
}
