import { Button, Checkbox } from '@mantine/core';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { Names } from '@/components/Names';
import { ProblemView } from '@/components/ProblemView';
import dialog from '@/components/Dialog.module.css';
import { isProblem } from '@/lib/api/problem';
import type { Brake, ReconcileReport } from '@/lib/api/schemas';
import { agree, count, formatNumber } from '@/lib/format';
import { rowsOf } from '@/lib/pages';
import { splitName } from '@/lib/text';
import { brakeOf } from './brake';
import { reconcile, reconcileQueries } from './queries';
import { admitted } from './words';
import classes from './Reconcile.module.css';

type Props = {
  category: string;
  plan: ReconcileReport;
  reading: boolean;
  onPreview: () => void;
  onClose: () => void;
  onApplied: (report: ReconcileReport) => void;
};

/** Mounted anew for every preview, so that nobody goes on with what was ticked for another one. */
export function ApplyForm({ category, plan, reading, onPreview, onClose, onApplied }: Props) {
  const [moveResults, setMoveResults] = useState(false);
  const [confirmed, setConfirmed] = useState(false);
  const applying = useMutation({
    mutationFn: (asked: { planId: string; confirm: boolean }) =>
      reconcile(category, { dryRun: false, moveResults, ...asked }),
    onSuccess: onApplied,
    onError: () => setConfirmed(false),
  });
  // The service may think of the brake only when it is asked to go on.
  const asked = brakeOf(applying.error);
  const brake = asked?.brake ?? plan.brake;
  const stale = isProblem(applying.error, 'plan_stale');
  const orphans = useInfiniteQuery(reconcileQueries.files(category, plan.planId, 'orphan', undefined));
  return (
    <form
      className={dialog.form}
      onSubmit={(event) => {
        event.preventDefault();
        applying.mutate({ planId: asked?.planId ?? plan.planId, confirm: brake !== null && confirmed });
      }}
    >
      <p className={dialog.prose}>
        {count(plan.orphans, 'file')} will be moved to a backup, {formatNumber(plan.remaining)}{' '}
        {agree(plan.remaining, 'stays', 'stay')}.
      </p>
      <Names
        label="Files that go"
        names={rowsOf(orphans.data).rows.map((row) => ({ id: row.file, name: splitName(row) || row.file }))}
        total={plan.orphans}
      />
      <p className={classes.consequence}>
        {plan.queueCleaned > 0 &&
          `${count(plan.queueCleaned, 'queue row')} ${plan.queueCleaned === 1 ? 'goes' : 'go'} with them. `}
        Nothing is lost: a backup can be restored, as a whole or file by file. What the pipeline works on just
        now is left out.
      </p>
      {plan.resultsMovable > 0 && (
        <Checkbox
          label={`Move the research of ${count(plan.resultsMovable, 'orphan')} to their twins`}
          description="Otherwise it stays where it is."
          checked={moveResults}
          onChange={(event) => setMoveResults(event.currentTarget.checked)}
        />
      )}
      {brake && <BrakeView brake={brake} confirmed={confirmed} onConfirm={setConfirmed} />}
      {applying.error && !asked && <ProblemView error={applying.error} />}
      <div className={dialog.foot}>
        <Button variant="default" data-autofocus onClick={onClose}>
          Cancel
        </Button>
        {stale ? (
          <Button loading={reading} onClick={onPreview}>
            Make a new preview
          </Button>
        ) : (
          <Button
            type="submit"
            disabled={reading || (brake !== null && !confirmed)}
            loading={applying.isPending}
          >
            Move {count(plan.orphans, 'file')} to a backup
          </Button>
        )}
      </div>
    </form>
  );
}

type BrakeProps = { brake: Brake; confirmed: boolean; onConfirm: (confirmed: boolean) => void };

function BrakeView({ brake, confirmed, onConfirm }: BrakeProps) {
  return (
    <div className={classes.brake}>
      <p className={classes.brakeText}>
        <TriangleAlert size={15} aria-hidden />
        <span>
          <strong>Look twice.</strong> {brake.message}
        </span>
      </p>
      <Checkbox
        label={admitted(brake)}
        checked={confirmed}
        onChange={(event) => onConfirm(event.currentTarget.checked)}
      />
    </div>
  );
}
