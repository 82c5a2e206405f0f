import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { PreviewDialog } from '@/components/PreviewDialog';
import { PreviewGroup, PreviewRow } from '@/components/Preview';
import { outcomes } from '@/components/meanings';
import type { SyncReport } from '@/lib/api/types';
import { categoryName, count, humanize } from '@/lib/format';
import { productQueries, syncToPipeline } from './queries';
import { effectOf, hasEffect, promise } from './syncWords';
import text from '@/components/Text.module.css';

type Props = { category: string; opened: boolean; onClose: () => void };

/** Shows which job files and queue rows are missing, then writes exactly those. */
export function SyncDialog({ category, opened, onClose }: Props) {
  const preview = useQuery({ ...productQueries.syncPreview(category), enabled: opened });
  return (
    <PreviewDialog
      opened={opened}
      onClose={onClose}
      title={`Sync ${categoryName(category)} to the pipeline`}
      waiting="Comparing job files and queue with the catalog"
      preview={preview}
      apply={() => syncToPipeline(category, false)}
      told={(report) => ({
        title: `${categoryName(category)} is in sync with the pipeline`,
        message: `${effectOf(report)}.`,
      })}
      figures={(report) => [
        { badge: outcomes.created, amount: report.created, unit: 'job file' },
        { badge: outcomes.updated, amount: report.updated, unit: 'job file' },
        { badge: outcomes.unchanged, amount: report.unchanged, unit: 'job file' },
        { badge: outcomes.queued, amount: report.queued, unit: 'queue row' },
      ]}
      promise={(report) => (hasEffect(report) ? promise(report) : null)}
    >
      {(report) => (
        <>
          <p className={text.prose}>{toldOf(report)}</p>
          <Orphans category={category} report={report} />
        </>
      )}
    </PreviewDialog>
  );
}

function toldOf(report: SyncReport): string {
  const from =
    report.source === 'active_filtering'
      ? 'There is no catalog yet. The products are those in activeFiltering.json that the gate accepts.'
      : 'Afterwards every active product of the catalog has a job file and a queue row.';
  return hasEffect(report)
    ? `${from} Nothing is removed.`
    : 'Nothing to do: every active product has its job file and its queue row.';
}

type OrphansProps = { category: string; report: SyncReport };

function Orphans({ category, report: { orphans, orphanCount } }: OrphansProps) {
  const more = orphanCount - orphans.length;
  return (
    <PreviewGroup title="Job files without a product, which stay" amount={orphanCount}>
      {orphans.map((found) => (
        <PreviewRow
          key={found.file}
          name={<code>{found.file}</code>}
          end={found.reason ? humanize(found.reason) : humanize(found.state)}
        >
          {found.message}
        </PreviewRow>
      ))}
      {more > 0 && <PreviewRow name={`and ${count(more, 'more file')}`} />}
      <PreviewRow
        name={
          <Link to="/studio/$category/reconcile" params={{ category }}>
            Reconcile them…
          </Link>
        }
      />
    </PreviewGroup>
  );
}
