import { Button, FocusTrap, Modal, Skeleton } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ProblemView } from '@/components/ProblemView';
import { Preview, PreviewGroup, PreviewRow } from '@/components/Preview';
import { outcomes } from '@/components/meanings';
import type { SyncReport } from '@/lib/api/schemas';
import { categoryName, count, humanize } from '@/lib/format';
import { useChanged } from '@/lib/useChanged';
import { productQueries, syncToPipeline } from './queries';
import { effectOf, hasEffect, promise } from './syncWords';
import classes from './Products.module.css';

type Props = { category: string; opened: boolean; onClose: () => void };

/** Shows which job files and queue rows the catalog's products lack, then writes exactly those. */
export function SyncDialog({ category, opened, onClose }: Props) {
  const changed = useChanged();
  const preview = useQuery({ ...productQueries.syncPreview(category), enabled: opened });
  const syncing = useMutation({
    mutationFn: () => syncToPipeline(category, false),
    onSuccess: async (report) => {
      notifications.show({
        color: 'green',
        title: `${categoryName(category)} is in step with the pipeline`,
        message: `${effectOf(report)}.`,
      });
      onClose();
      await changed();
    },
    onError: () => void preview.refetch(),
  });
  const report = preview.isFetching ? undefined : preview.data;
  return (
    <Modal
      opened={opened}
      onClose={() => {
        syncing.reset();
        onClose();
      }}
      title={`Sync ${categoryName(category)} to the pipeline`}
      size={620}
    >
      <FocusTrap.InitialFocus />
      {preview.error && !preview.isFetching && (
        <ProblemView error={preview.error} onRetry={() => void preview.refetch()} />
      )}
      {preview.isFetching && <Skeleton h={180} aria-label="Comparing job files and queue with the catalog" />}
      {report && (
        <Preview
          figures={[
            { badge: outcomes.created, amount: report.created, unit: 'job file' },
            { badge: outcomes.updated, amount: report.updated, unit: 'job file' },
            { badge: outcomes.unchanged, amount: report.unchanged, unit: 'job file' },
            { badge: outcomes.queued, amount: report.queued, unit: 'queue row' },
          ]}
          foot={
            <>
              <Button variant="default" onClick={onClose}>
                {hasEffect(report) ? 'Cancel' : 'Close'}
              </Button>
              {hasEffect(report) && (
                <Button loading={syncing.isPending} onClick={() => syncing.mutate()}>
                  {promise(report)}
                </Button>
              )}
            </>
          }
        >
          <p className={classes.prose}>{toldOf(report)}</p>
          <Orphans category={category} report={report} />
          {syncing.error && <ProblemView error={syncing.error} />}
        </Preview>
      )}
    </Modal>
  );
}

function toldOf(report: SyncReport): string {
  const from =
    report.source === 'active_filtering'
      ? 'There is no catalog yet: the products are those of activeFiltering.json that the gate accepts.'
      : 'Every active product of the catalog has a job file and a queue row afterwards.';
  return hasEffect(report)
    ? `${from} Nothing is removed.`
    : 'There is nothing to do: every active product has its job file and its queue row.';
}

type OrphansProps = { category: string; report: SyncReport };

function Orphans({ category, report: { orphans, orphanCount } }: OrphansProps) {
  const more = orphanCount - orphans.length;
  return (
    <PreviewGroup title="Job files nobody asked for: they stay" amount={orphanCount}>
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
