import { Progress } from '@mantine/core';
import { CirclePlay, CloudAlert, Hourglass } from 'lucide-react';
import { Moment } from '@/components/Moment';
import { Notice } from '@/components/Notice';
import { PlanSummary } from '@/components/PlanSummary';
import { ShortHash } from '@/components/ShortHash';
import type { ProductSource, ProductionReport } from '@/lib/api/types';
import { span } from '@/lib/age';
import { count, formatNumber } from '@/lib/format';
import { useNow } from '@/lib/now';
import { sourceName } from './source';
import type { PullsState } from './usePulls';
import { nextRun } from './source';
import { openRows } from './words';
import classes from './Production.module.css';

type Props = {
  source: ProductSource | undefined;
  /** Null while there was no comparison, undefined while that is not known. */
  report: ProductionReport | null | undefined;
  pulls: PullsState;
  onConfirm: () => void;
  onSource: () => void;
};

/** Where the list comes from, when it was read, and what came of it: in one line, with what went wrong since below it. */
export function PullLine({ source, report, pulls, onConfirm, onSource }: Props) {
  const { running, last } = pulls;
  const since = last && (!report || Date.parse(last.started_at) > Date.parse(report.pulled_at));
  return (
    <>
      <PlanSummary
        label="Last comparison"
        source={source && <SourceLine source={source} report={report} />}
        figures={
          report
            ? [
                count(report.summary.production_count, 'product'),
                `${count(openRows(report.summary), 'row')} ${openRows(report.summary) === 1 ? 'differs' : 'differ'}`,
                source !== undefined && nextRun(source, pulls.last?.started_at),
              ]
            : []
        }
        at={report?.pulled_at}
        actions={report && <ShortHash hash={report.source_hash} />}
      />
      {running && <RunningNotice startedAt={running.started_at} actor={running.actor} />}
      {!running && since && last.state === 'failed' && (
        <Notice meaning="red" icon={CloudAlert} button={{ label: 'Source settings', onClick: onSource }}>
          <strong>
            The source could not be read, <Moment at={last.started_at} />.
          </strong>{' '}
          {last.error} {last.hint} {report && 'What you see is from the last list that could.'}
        </Notice>
      )}
      {!running && since && last.state === 'held' && (
        <Notice meaning="orange" icon={Hourglass} button={{ label: 'Check…', onClick: onConfirm }}>
          <strong>The list is much shorter than before:</strong> {formatNumber(last.products ?? 0)} products
          {pulls.before !== null && ` instead of ${formatNumber(pulls.before)}`}. It counts once somebody
          confirms it.
        </Notice>
      )}
    </>
  );
}

function SourceLine({
  source,
  report,
}: {
  source: ProductSource;
  report: ProductionReport | null | undefined;
}) {
  if (!source.source_type) return 'No production source yet';
  return (
    <>
      {sourceName(source)}
      {report === null && <span className={classes.never}> · Never synced</span>}
    </>
  );
}

/** It goes on without this page. */
function RunningNotice({ startedAt, actor }: { startedAt: string; actor: string }) {
  const now = useNow();
  return (
    <>
      <Notice meaning="blue" icon={CirclePlay}>
        Reading the list and comparing, started by {actor}
        {now > Date.parse(startedAt) + 1000 && ` ${span(now - Date.parse(startedAt))} ago`}. You can leave
        this page in the meantime.
      </Notice>
      <Progress
        value={100}
        animated
        size={2}
        radius={0}
        className={classes.progress}
        aria-label="Comparing with production"
      />
    </>
  );
}
