import { Button } from '@mantine/core';
import { Download, RefreshCw } from 'lucide-react';
import { PlanSummary } from '@/components/PlanSummary';
import { ShortHash } from '@/components/ShortHash';
import { quiet } from '@/components/quiet';
import type { CanonicalSource, ReconcileReport } from '@/lib/api/types';
import { downloadAsPerson } from '@/lib/download';
import { agree, count, formatNumber } from '@/lib/format';
import classes from './Reconcile.module.css';

type Props = {
  category: string;
  plan: ReconcileReport | undefined;
  /** How many orphans are ticked. */
  going: number;
  reading: boolean;
  onPreview: () => void;
};

/** What the job files were compared with, and the result in figures. */
export function PlanHead({ category, plan, going, reading, onPreview }: Props) {
  return (
    <PlanSummary
      label="Preview"
      source={plan && <ComparedWith source={plan.canonicalSource} />}
      figures={plan ? figuresOf(plan, going) : []}
      at={plan?.plannedAt}
      actions={
        <>
          {plan && (
            <Button
              {...quiet}
              leftSection={<Download size={13} aria-hidden />}
              component="a"
              href={`/api/v1/catalog/${category}/reconcile/plans/${encodeURIComponent(plan.planId)}/export`}
              download
              onClick={downloadAsPerson}
            >
              Download plan
            </Button>
          )}
          <Button
            {...quiet}
            leftSection={<RefreshCw size={13} aria-hidden />}
            disabled={reading}
            onClick={onPreview}
          >
            Preview again
          </Button>
        </>
      }
    >
      <p role="status" className={classes.status}>
        {reading && <span className={classes.reading}>Reading the job files…</span>}
      </p>
    </PlanSummary>
  );
}

function ComparedWith({ source: { file, products, hash } }: { source: CanonicalSource }) {
  return (
    <>
      Compared with <code title={file}>{file.split('/').at(-1)}</code>: {count(products, 'product')},{' '}
      <ShortHash hash={hash} />
    </>
  );
}

const figuresOf = (plan: ReconcileReport, going: number) => [
  `${count(plan.scanned, 'job file')} read`,
  plan.orphans > 0 && `${formatNumber(going)} would be moved to a backup`,
  `${formatNumber(plan.scanned - going)} would stay`,
  going === plan.orphans &&
    plan.queueCleaned > 0 &&
    `${count(plan.queueCleaned, 'queue row')} would be removed`,
  going === plan.orphans &&
    plan.resultsMovable > 0 &&
    `${count(plan.resultsMovable, 'orphan')} ${agree(plan.resultsMovable, 'has', 'have')} research to move`,
];
