import { Button, Checkbox } from '@mantine/core';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { DialogForm } from '@/components/DialogForm';
import { IconText } from '@/components/IconText';
import { Names } from '@/components/Names';
import text from '@/components/Text.module.css';
import { isProblem } from '@/lib/api/problem';
import type { Brake, ReconcileReport } from '@/lib/api/types';
import { agree, count, formatNumber } from '@/lib/format';
import { rowsOf } from '@/lib/pages';
import { splitName } from '@/lib/text';
import { brakeOf } from './brake';
import { reconcile, reconcileQueries } from './queries';
import { confirmationOf } from './words';
import classes from './Reconcile.module.css';

type Props = {
  category: string;
  plan: ReconcileReport;
  reading: boolean;
  onPreview: () => void;
  onClose: () => void;
  onApplied: (report: ReconcileReport) => void;
};

/** Mounted for each preview separately, so that a confirmation given for one never counts for another. */
export function ApplyForm({ category, plan, reading, onPreview, onClose, onApplied }: Props) {
  const [moveResults, setMoveResults] = useState(false);
  const [confirmed, setConfirmed] = useState(false);
  const applying = useMutation({
    mutationFn: (asked: { planId: string; confirm: boolean }) =>
      reconcile(category, { dryRun: false, moveResults, ...asked }),
    onSuccess: onApplied,
    onError: () => setConfirmed(false),
  });
  // The service may ask for a confirmation only once it is told to apply.
  const asked = brakeOf(applying.error);
  const brake = asked?.brake ?? plan.brake;
  const stale = isProblem(applying.error, 'plan_stale');
  const orphans = useInfiniteQuery(reconcileQueries.files(category, plan.planId, 'orphan', undefined));
  return (
    <DialogForm
      onSubmit={() =>
        applying.mutate({ planId: asked?.planId ?? plan.planId, confirm: brake !== null && confirmed })
      }
      onCancel={onClose}
      focusCancel
      error={asked ? null : applying.error}
      submit={
        stale ? (
          <Button loading={reading} onClick={onPreview}>
            Preview again
          </Button>
        ) : (
          <Button
            type="submit"
            disabled={reading || (brake !== null && !confirmed)}
            loading={applying.isPending}
          >
            Move {count(plan.orphans, 'file')} to a backup
          </Button>
        )
      }
    >
      <p className={text.prose}>
        {count(plan.orphans, 'file')} will be moved to a backup, {formatNumber(plan.remaining)}{' '}
        {agree(plan.remaining, 'stays', 'stay')}.
      </p>
      <Names
        label="Files to be moved"
        names={rowsOf(orphans.data).rows.map((row) => ({ id: row.file, name: splitName(row) || row.file }))}
        total={plan.orphans}
      />
      <p className={text.muted}>
        {plan.queueCleaned > 0 && `${count(plan.queueCleaned, 'queue row')} will be removed with them. `}
        Nothing is lost: a backup can be restored, completely or file by file. Files the pipeline is working
        on are left out.
      </p>
      {plan.resultsMovable > 0 && (
        <Checkbox
          label={`Move the research of ${count(plan.resultsMovable, 'orphan')} to their products`}
          description="Otherwise it stays where it is."
          checked={moveResults}
          onChange={(event) => setMoveResults(event.currentTarget.checked)}
        />
      )}
      {brake && <BrakeView brake={brake} confirmed={confirmed} onConfirm={setConfirmed} />}
    </DialogForm>
  );
}

type BrakeProps = { brake: Brake; confirmed: boolean; onConfirm: (confirmed: boolean) => void };

function BrakeView({ brake, confirmed, onConfirm }: BrakeProps) {
  return (
    <div className={classes.brake}>
      <IconText icon={TriangleAlert} meaning="orange">
        <strong>Please double-check.</strong> {brake.message}
      </IconText>
      <Checkbox
        label={confirmationOf(brake)}
        checked={confirmed}
        onChange={(event) => onConfirm(event.currentTarget.checked)}
      />
    </div>
  );
}
