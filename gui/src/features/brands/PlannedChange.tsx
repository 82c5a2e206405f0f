import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { TriangleAlert } from 'lucide-react';
import { DialogFoot } from '@/components/DialogFoot';
import { IconText } from '@/components/IconText';
import { ProblemView } from '@/components/ProblemView';
import { RoleButton } from '@/components/RoleButton';
import { isProblem } from '@/lib/api/problem';
import type { BrandPlan } from '@/lib/api/types';
import { count } from '@/lib/format';
import { useWrite } from '@/lib/permission';
import { PlanView } from './PlanView';
import { changeBrand, registryQueries, type BrandChange } from './queries';
import { notifyChange } from '@/components/notifyChange';
import { undoOf } from './undoOf';
import { useChanged } from '@/lib/useChanged';
import text from '@/components/Text.module.css';
import classes from './Brands.module.css';

type Props = {
  /** The change to preview; null until it is complete. */
  change: BrandChange | null;
  /** What the button says: `Rename`. */
  verb: string;
  done: (plan: BrandPlan) => string;
  onCancel: () => void;
  onDone: (plan: BrandPlan) => void;
};

/** Shows the plan of a change and applies exactly that plan, unless it has conflicts. */
export function PlannedChange({ change, verb, done, onCancel, onDone }: Props) {
  const changed = useChanged();
  const preview = useQuery({
    ...registryQueries.plan(change ?? { action: 'undo', id: 0 }),
    enabled: change !== null,
  });
  const applying = useWrite('edit', {
    mutationFn: async ({ planId }: BrandPlan) => {
      if (!change) throw new Error('There is nothing to change');
      return changeBrand(change, { dryRun: false, planId });
    },
    onSuccess: async (plan) => {
      onDone(plan);
      notifyChange({
        title: done(plan),
        message: `${effectOf(plan) ?? 'No products'} changed.`,
        undo: plan.after[0] && (await undoOf(plan.after[0])),
        onUndone: changed,
      });
      await changed();
    },
    onError: () => Promise.all([changed(), preview.refetch()]),
  });
  const plan = change && !preview.isFetching ? preview.data : undefined;
  const outdated = isOutdated(applying.error);
  const foot = (
    <DialogFoot onCancel={onCancel}>
      <RoleButton
        off={applying.off}
        disabled={!plan || plan.conflicts.length > 0}
        loading={applying.isPending}
        onClick={() => plan && applying.mutate(plan)}
      >
        {plan ? promise(verb, plan) : verb}
      </RoleButton>
    </DialogFoot>
  );
  return (
    <>
      {outdated && (
        <IconText role="status" icon={TriangleAlert} meaning="orange">
          <strong className={text.strong}>
            Something changed since the preview. This is what would happen now.
          </strong>
        </IconText>
      )}
      {applying.error && !outdated && <ProblemView error={applying.error} />}
      {change && preview.error && !preview.isFetching && (
        <ProblemView error={preview.error} onRetry={() => void preview.refetch()} />
      )}
      {change && preview.isFetching && <Skeleton h={180} aria-label="Preparing the preview" />}
      {plan ? <PlanView plan={plan} foot={foot} /> : <div className={classes.bottom}>{foot}</div>}
    </>
  );
}

const isOutdated = (error: unknown) => isProblem(error, 'plan_stale') || isProblem(error, 'plan_conflicts');

function effectOf({ renames, products }: BrandPlan): string | null {
  if (renames.length > 0) return count(renames.length, 'product id');
  return products > 0 ? count(products, 'product') : null;
}

/** `Rename, changing 43 product ids` */
function promise(verb: string, plan: BrandPlan): string {
  const effect = effectOf(plan);
  return effect ? `${verb}, changing ${effect}` : verb;
}
