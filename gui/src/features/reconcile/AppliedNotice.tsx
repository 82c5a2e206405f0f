import { ActionIcon, Button } from '@mantine/core';
import { ArchiveRestore, CircleCheck, TriangleAlert, X } from 'lucide-react';
import { Notice } from '@/components/Notice';
import type { ReconcileReport } from '@/lib/api/types';
import { count, formatNumber } from '@/lib/format';
import { SkippedFiles } from './SkippedFiles';
import classes from './Reconcile.module.css';

type Props = {
  report: ReconcileReport;
  onRestore: (backupId: string) => void;
  onShow: (backupId: string) => void;
  onClose: () => void;
};

/** What was done, with a way to restore it. */
export function AppliedNotice({ report, onRestore, onShow, onClose }: Props) {
  const { backupId, skipped } = report;
  return (
    <>
      <Notice
        meaning={skipped.length > 0 ? 'orange' : 'green'}
        icon={skipped.length > 0 ? TriangleAlert : CircleCheck}
        action={
          <>
            {backupId && (
              <>
                <Button variant="subtle" onClick={() => onShow(backupId)}>
                  Show the backup
                </Button>
                <Button
                  variant="subtle"
                  leftSection={<ArchiveRestore size={13} aria-hidden />}
                  onClick={() => onRestore(backupId)}
                >
                  Restore…
                </Button>
              </>
            )}
            <ActionIcon aria-label="Close the result" onClick={onClose}>
              <X size={14} aria-hidden />
            </ActionIcon>
          </>
        }
      >
        <Told report={report} />
      </Notice>
      {skipped.length > 0 && (
        <div className={classes.below}>
          <SkippedFiles files={skipped} />
        </div>
      )}
    </>
  );
}

function Told({
  report: { backupId, deleted, left, remaining, queueCleaned, resultsMoved, skipped },
}: Pick<Props, 'report'>) {
  const rest = [
    left > 0 && `${count(left, 'orphan')} left out.`,
    queueCleaned > 0 && `${count(queueCleaned, 'queue row')} removed.`,
    resultsMoved > 0 && `The research of ${count(resultsMoved, 'orphan')} was moved to their products.`,
    skipped.length > 0 && `${count(skipped.length, 'file')} skipped:`,
  ].filter(Boolean);
  return (
    <>
      {backupId ? (
        <>
          {count(deleted, 'file')} moved to backup <code>{backupId}</code>, {formatNumber(remaining)} remain.
        </>
      ) : (
        'No file was moved.'
      )}{' '}
      {rest.join(' ')}
    </>
  );
}
