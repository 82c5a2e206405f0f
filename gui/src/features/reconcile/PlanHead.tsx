import { Button } from '@mantine/core';
import { Download, RefreshCw } from 'lucide-react';
import { Moment } from '@/components/Moment';
import { ShortHash } from '@/components/ShortHash';
import type { CanonicalSource, ReconcileReport } from '@/lib/api/schemas';
import { count, formatNumber } from '@/lib/format';
import classes from './Reconcile.module.css';

type Props = {
  category: string;
  plan: ReconcileReport | undefined;
  reading: boolean;
  onPreview: () => void;
};

/** What the job files were compared with and what came of it, in figures. */
export function PlanHead({ category, plan, reading, onPreview }: Props) {
  return (
    <section aria-label="Preview" className={classes.head}>
      <div className={classes.told}>
        {plan && <ComparedWith source={plan.canonicalSource} />}
        {plan && <Figures plan={plan} />}
        <p role="status" className={classes.status}>
          {reading && <span className={classes.reading}>Reading the job files…</span>}
        </p>
      </div>
      {plan && (
        <Button
          variant="subtle"
          color="gray"
          size="compact-xs"
          leftSection={<Download size={13} aria-hidden />}
          component="a"
          href={`/api/v1/catalog/${category}/reconcile/plans/${encodeURIComponent(plan.planId)}/export`}
          download
        >
          Download plan
        </Button>
      )}
      <Button
        variant="subtle"
        color="gray"
        size="compact-xs"
        leftSection={<RefreshCw size={13} aria-hidden />}
        disabled={reading}
        onClick={onPreview}
      >
        Preview again
      </Button>
    </section>
  );
}

function ComparedWith({ source: { file, products, hash } }: { source: CanonicalSource }) {
  return (
    <p className={classes.source}>
      Compared with <code title={file}>{file.split('/').at(-1)}</code>: {count(products, 'product')},{' '}
      <ShortHash hash={hash} />
    </p>
  );
}

function Figures({ plan }: { plan: ReconcileReport }) {
  const figures = [
    `${count(plan.scanned, 'job file')} read`,
    plan.orphans > 0 && `${formatNumber(plan.orphans)} would go to a backup`,
    `${formatNumber(plan.remaining)} stay`,
    plan.queueCleaned > 0 && `${count(plan.queueCleaned, 'queue row')} with them`,
    plan.resultsMovable > 0 && `${count(plan.resultsMovable, 'orphan')} with research to move`,
  ];
  return (
    <ul aria-label="Figures" className={classes.figures}>
      {figures.filter(Boolean).map((figure) => (
        <li key={String(figure)}>{figure}</li>
      ))}
      <li>
        <Moment at={plan.plannedAt} />
      </li>
    </ul>
  );
}
