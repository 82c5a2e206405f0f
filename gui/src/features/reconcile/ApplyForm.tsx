import { Button, Checkbox } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { DialogForm } from '@/components/DialogForm';
import { IconText } from '@/components/IconText';
import { Names } from '@/components/Names';
import { RoleButton } from '@/components/RoleButton';
import text from '@/components/Text.module.css';
import { isProblem } from '@/lib/api/problem';
import type { Brake, ReconcileReport } from '@/lib/api/types';
import { agree, count, formatNumber } from '@/lib/format';
import { rowsOf } from '@/lib/pages';
import { useWrite } from '@/lib/permission';
import { splitName } from '@/lib/text';
import { brakeOf } from './brake';
import { reconcile, reconcileQueries } from './queries';
import { amountTicked, choiceOf, isTicked, type Ticks } from './ticks';
import { confirmationOf, moveOf } from './words';
import classes from './Reconcile.module.css';

type Props = {
  category: string;
  plan: ReconcileReport;
  ticks: Ticks;
  reading: boolean;
  onPreview: () => void;
  onTickAll: () => void;
  onClose: () => void;
  onApplied: (report: ReconcileReport) => void;
};

/** Mounted for each preview separately, so that a confirmation given for one never counts for another. */
export function ApplyForm({ category, plan, ticks, reading, onPreview, ...props }: Props) {
  const { onTickAll, onClose, onApplied } = props;
  const going = amountTicked(ticks, plan.orphansByReason);
  const choice = choiceOf(ticks, plan.orphansByReason);
  const isChosen = Object.keys(choice).length > 0;
  const chosen = useQuery({
    ...reconcileQueries.chosen(category, plan.planId, choice),
    enabled: isChosen && going > 0,
  });
  // Until it is known what the ticked ones come to, nothing is said about it.
  const figures = isChosen ? chosen.data : plan;
  const [moveResults, setMoveResults] = useState(false);
  const [confirmed, setConfirmed] = useState(false);
  const applying = useWrite('move', {
    mutationFn: (asked: { planId: string; confirm: boolean }) =>
      reconcile(category, { dryRun: false, moveResults, ...choice, ...asked }),
    onSuccess: onApplied,
    onError: () => setConfirmed(false),
  });
  // The service may ask for a confirmation only once it is told to apply.
  const asked = brakeOf(applying.error);
  const brake = asked?.brake ?? figures?.brake ?? null;
  const stale = isProblem(applying.error, 'plan_stale');
  const gone = isProblem(chosen.error ?? applying.error, 'not_an_orphan');
  const orphans = useInfiniteQuery(reconcileQueries.files(category, plan.planId, 'orphan', {}));
  const moved = rowsOf(orphans.data).rows.filter((row) => isTicked(ticks, row));
  const remaining = plan.scanned - going;
  const { queueCleaned = 0, resultsMovable = 0 } = figures ?? {};
  return (
    <DialogForm
      onSubmit={() =>
        applying.mutate({ planId: asked?.planId ?? plan.planId, confirm: brake !== null && confirmed })
      }
      onCancel={onClose}
      focusCancel
      error={asked ? null : (chosen.error ?? applying.error)}
      submit={
        stale ? (
          <Button loading={reading} onClick={onPreview}>
            Preview again
          </Button>
        ) : gone ? (
          <Button onClick={onTickAll}>Tick all files again</Button>
        ) : (
          <RoleButton
            off={applying.off}
            type="submit"
            disabled={reading || !figures || (brake !== null && !confirmed)}
            loading={applying.isPending}
          >
            {moveOf(going, plan.orphans)}
          </RoleButton>
        )
      }
    >
      <p className={text.prose}>
        {count(going, 'file')} will be moved to a backup, {formatNumber(remaining)}{' '}
        {agree(remaining, 'stays', 'stay')}
        {isChosen && `, ${formatNumber(plan.orphans - going)} of them because you left them out`}.
      </p>
      <Names
        label="Files to be moved"
        names={moved.map((row) => ({ id: row.file, name: splitName(row) || row.file }))}
        total={going}
      />
      <p className={text.muted}>
        {queueCleaned > 0 && `${count(queueCleaned, 'queue row')} will be removed with them. `}
        Nothing is lost: a backup can be restored, completely or file by file. Files the pipeline is working
        on are left out.
      </p>
      {resultsMovable > 0 && (
        <Checkbox
          label={`Move the research of ${count(resultsMovable, 'orphan')} to their products`}
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
