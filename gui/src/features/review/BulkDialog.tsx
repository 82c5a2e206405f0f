import { FocusTrap, Modal, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { DialogFoot } from '@/components/DialogFoot';
import { notifyChange } from '@/components/notifyChange';
import { ProblemView } from '@/components/ProblemView';
import { RoleButton } from '@/components/RoleButton';
import text from '@/components/Text.module.css';
import type { BulkAnswer } from '@/lib/api/types';
import { count, formatNumber } from '@/lib/format';
import { newIdempotencyKey } from '@/lib/idempotency';
import { useWrite } from '@/lib/permission';
import { BulkResult } from './BulkResult';
import { bulkPlan, mostAtOnce, type BulkAct, type BulkPlan } from './bulk';
import { decideMany, undoMany } from './queries';
import { useReviewed } from './useReviewed';

const words = {
  accept: { title: 'Accept the selected values', verb: 'Accept', done: 'Accepted', what: 'value' },
  confirm: { title: 'Confirm all equal candidates', verb: 'Confirm', done: 'Confirmed', what: 'candidate' },
} as const satisfies Record<BulkAct, object>;

type Props = {
  category: string;
  cells: number[];
  /** Undefined while the dialog is closed. */
  act: BulkAct | undefined;
  onClose: () => void;
};

/** One decision about all selected cells: what it comes to first, then what came of it. */
export function BulkDialog({ act, onClose, ...props }: Props) {
  return (
    <Modal opened={act !== undefined} onClose={onClose} title={act && words[act].title} size={620}>
      <FocusTrap.InitialFocus />
      {act && <Planned {...props} act={act} onClose={onClose} />}
    </Modal>
  );
}

function Planned({ category, cells, act, onClose }: Props & { act: BulkAct }) {
  // What was selected when the dialog opened is what is decided, whatever the list shows meanwhile.
  const [frozen] = useState(cells);
  const plan = useQuery(bulkPlan(category, frozen, act));
  if (plan.error) return <ProblemView error={plan.error} onRetry={() => void plan.refetch()} />;
  if (!plan.data) return <Skeleton h={180} aria-label="Reading the candidates" />;
  return <Deciding category={category} plan={plan.data} act={act} onClose={onClose} />;
}

type DecidingProps = { category: string; plan: BulkPlan; act: BulkAct; onClose: () => void };

function Deciding({ category, plan, act, onClose }: DecidingProps) {
  const { items, answer } = plan;
  const { verb, what, done } = words[act];
  const reviewed = useReviewed(category);
  const [key] = useState(newIdempotencyKey);
  const [made, setMade] = useState<BulkAnswer | null>(null);
  const deciding = useWrite('decide', {
    mutationFn: () => decideMany(category, items, { dryRun: false, key }),
    onSuccess: async (answered) => {
      if (answered.skipped.length > 0) setMade(answered);
      else onClose();
      if (answered.changed.length > 0) {
        notifyChange({
          title: `${done} ${count(answered.changed.length, what)}`,
          message: answered.skipped.length > 0 ? `${formatNumber(answered.skipped.length)} skipped.` : '',
          stays: true,
          undo: async () => undoneOf(await undoMany(category, answered.bulkId)),
          onUndone: () => reviewed(),
        });
      }
      await reviewed();
    },
  });
  if (made) return <BulkResult plan={plan} answer={made} label="What was done" onClose={onClose} />;
  if (answer === null) {
    return (
      <>
        <p className={text.prose}>
          {items.length === 0
            ? 'None of the selected values has a candidate that says the same and still waits.'
            : `These are ${count(items.length, what)}, and ${formatNumber(mostAtOnce)} can be decided at once. Select fewer values.`}
        </p>
        <DialogFoot onCancel={onClose} cancel="Close" />
      </>
    );
  }
  return (
    <BulkResult plan={plan} answer={answer} onClose={onClose}>
      {answer.changed.length > 0 && (
        <RoleButton off={deciding.off} loading={deciding.isPending} onClick={() => deciding.mutate()}>
          {verb} {count(answer.changed.length, what)}
        </RoleButton>
      )}
      {deciding.error && <ProblemView error={deciding.error} onRetry={() => deciding.mutate()} />}
    </BulkResult>
  );
}

function undoneOf({ undone, skipped }: Awaited<ReturnType<typeof undoMany>>): string {
  const back = `${count(undone.length, 'decision')} undone.`;
  return skipped.length > 0
    ? `${back} ${count(skipped.length, 'decision')} could not be: ${skipped[0]?.message ?? ''}`
    : back;
}
