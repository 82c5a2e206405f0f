import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemView } from '@/components/ProblemView';
import type { QueuedCell } from '@/lib/api/types';
import { useKeys } from '@/lib/keys';
import { useOff } from '@/lib/permission';
import { DecisionConflict } from './DecisionConflict';
import { QueueActs } from './QueueActs';
import { QueueSlot } from './QueueSlot';
import { TypedValueDialog } from './TypedValueDialog';
import { reviewQueries } from './queries';
import { noDialog, type PartProps } from './search';
import { useDecision, type Act, type Made } from './useDecision';
import type { Queue } from './useQueue';
import { useReviewedOneByOne } from './useReviewed';
import type { UndoLast } from './useUndoLast';
import classes from './Queue.module.css';

type Props = PartProps & { queue: Queue; undoing: UndoLast; item: QueuedCell };

/** Whether a decision leaves nothing to say about the slot: whoever accepts a value goes on, whatever else was found. */
const isSettled = ({ wanted, pending }: Made) =>
  pending.length === 0 || wanted.act === 'accept' || wanted.act === 'set';

/** The slot whose turn it is, and the keys that decide on it. */
export function QueueTurn({ category, search, onSearch, queue, undoing, item }: Props) {
  const { data: seen, error, refetch } = useQuery(reviewQueries.drawer(category, item.slot));
  const [picked, setPicked] = useState<string | null>(null);
  const reviewed = useReviewedOneByOne(category);
  const off = useOff('decide');
  const candidates = (seen?.drawer.candidates ?? []).filter(({ synthetic }) => !synthetic);
  const chosen =
    candidates.find(({ id }) => id === picked) ??
    candidates.find(({ reviewStatus }) => reviewStatus === 'pending') ??
    candidates[0];
  const decision = useDecision(category, async (made) => {
    if (made.wanted.act === 'set') onSearch(noDialog);
    setPicked(null);
    queue.decided(made, isSettled(made));
    await reviewed(made.state.slot);
  });
  const busy = decision.isPending || undoing.isPending;

  function act(act: Act) {
    if (!seen || !chosen || busy || off !== null) return;
    undoing.forget();
    decision.start(seen, { act, lane: 'item', candidate: chosen });
  }
  const type = () => off === null && onSearch({ dialog: 'value' });
  const picks = candidates.slice(0, 9).map(({ id }, index) => [String(index + 1), () => setPicked(id)]);
  useKeys(
    {
      ...(Object.fromEntries(picks) as Record<string, () => void>),
      a: () => act('accept'),
      c: () => act('confirm'),
      b: () => act('both'),
      r: () => act('reject'),
      e: type,
      n: queue.goOn,
      j: queue.goOn,
      p: queue.goBack,
      k: queue.goBack,
    },
    true,
    'mode',
  );

  return (
    <>
      {error && !seen && <ProblemView error={error} onRetry={() => void refetch()} />}
      {!seen && !error && <Skeleton h={320} className={classes.slot} aria-label="Loading the value" />}
      {seen && <QueueSlot category={category} item={item} seen={seen} chosen={chosen} onPick={setPicked} />}
      {decision.error !== null && <ProblemView error={decision.error} onRetry={decision.retry} />}
      <QueueActs
        off={off}
        busy={busy}
        ready={chosen !== undefined}
        undoable={undoing.possible}
        onAct={act}
        onType={type}
        onNext={queue.goOn}
        onUndo={undoing.start}
      />
      {seen && (
        <TypedValueDialog
          opened={search.dialog === 'value'}
          drawer={seen.drawer}
          decision={decision}
          onSet={(value) => decision.start(seen, { act: 'set', value })}
          onClose={() => onSearch(noDialog)}
        />
      )}
      <DecisionConflict decision={decision} />
    </>
  );
}
