import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Archive } from 'lucide-react';
import { useState } from 'react';
import { PageTabs } from '@/components/PageTabs';
import { ProblemView } from '@/components/ProblemView';
import { SearchField } from '@/components/SearchField';
import { StaleNotice } from '@/components/StaleNotice';
import { StatusBadge } from '@/components/StatusBadge';
import { TopBar } from '@/components/TopBar';
import type { FileClass, ReconcileReport } from '@/lib/api/types';
import { categoryName, count, formatNumber } from '@/lib/format';
import { useChanged } from '@/lib/useChanged';
import { AppliedNotice } from './AppliedNotice';
import { ApplyDialog } from './ApplyDialog';
import { BackupsPart } from './BackupsPart';
import { PlanHead } from './PlanHead';
import { RestoreDialog } from './RestoreDialog';
import { KeptPart, OrphansPart, UnreadablePart } from './PlanParts';
import { UntrackedPart } from './UntrackedPart';
import { reconcileQueries } from './queries';
import {
  amountOf,
  noDialog,
  partOf,
  toPart,
  type ChangeReconcileSearch,
  type Part,
  type ReconcileSearch,
} from './search';
import { classBadges } from './words';

type Props = { category: string; search: ReconcileSearch; onSearch: ChangeReconcileSearch };

/** Which job files belong to no product; they are moved to a backup, from which they can be restored. */
export function ReconcilePage({ category, search, onSearch }: Props) {
  const changed = useChanged();
  const preview = useQuery(reconcileQueries.preview(category));
  const [applied, setApplied] = useState<ReconcileReport | null>(null);
  const plan = preview.data;
  const part = partOf(search, plan);
  const previewAgain = () => void preview.refetch();
  const tabOf = (value: FileClass) => ({
    value,
    title: <StatusBadge badge={classBadges[value]} />,
    figure: plan && amountOf[value](plan),
  });

  async function filesMoved() {
    await Promise.all([preview.refetch(), changed()]);
  }

  const partProps = { category, plan, search, onSearch, onPreview: previewAgain };
  const failed = preview.error !== null && !plan;
  const problem = failed && <ProblemView error={preview.error} look="page" onRetry={previewAgain} />;
  return (
    <>
      <TopBar
        trail={[categoryName(category), 'Reconcile']}
        figure={plan && formatNumber(plan.scanned)}
        search={
          part !== 'backups' && (
            <SearchField
              key={part}
              label="Search the job files"
              value={search.q ?? ''}
              onChange={(q) => onSearch({ q: q || undefined })}
            />
          )
        }
        action={
          plan &&
          plan.orphans > 0 && (
            <Button
              leftSection={<Archive size={14} aria-hidden />}
              disabled={preview.isFetching}
              onClick={() => onSearch({ ...noDialog, dialog: 'apply' })}
            >
              Move {count(plan.orphans, 'file')} to a backup
            </Button>
          )
        }
      />
      <PlanHead category={category} plan={plan} reading={preview.isFetching} onPreview={previewAgain} />
      {preview.error && plan && (
        <StaleNotice error={preview.error} readAt={preview.dataUpdatedAt} onRetry={previewAgain} />
      )}
      {applied && (
        <AppliedNotice
          report={applied}
          onRestore={(of) => onSearch({ ...noDialog, dialog: 'restore', of })}
          onShow={(open) => onSearch({ ...toPart('backups'), open })}
          onClose={() => setApplied(null)}
        />
      )}
      <PageTabs
        label="Job files by class"
        tabs={[
          { ...tabOf('orphan'), content: problem || <OrphansPart {...partProps} /> },
          {
            ...tabOf('untracked'),
            content: problem || <UntrackedPart {...partProps} onAdded={filesMoved} />,
          },
          { ...tabOf('unreadable'), content: problem || <UnreadablePart {...partProps} /> },
          { ...tabOf('canonical'), content: problem || <KeptPart {...partProps} /> },
          {
            value: 'backups',
            title: <StatusBadge badge={{ meaning: 'gray', icon: Archive, word: 'Backups' }} />,
            content: <BackupsPart category={category} search={search} onSearch={onSearch} />,
          },
        ]}
        value={part}
        onChange={(next: Part) => onSearch(toPart(next))}
      />
      <ApplyDialog
        category={category}
        plan={plan}
        opened={search.dialog === 'apply'}
        reading={preview.isFetching}
        onPreview={previewAgain}
        onClose={() => onSearch(noDialog)}
        onApplied={(report) => {
          setApplied(report);
          onSearch({ ...noDialog, open: undefined });
          void filesMoved();
        }}
      />
      <RestoreDialog
        category={category}
        backupId={search.dialog === 'restore' ? search.of : undefined}
        file={search.file}
        onClose={() => onSearch(noDialog)}
        onRestored={() => {
          setApplied(null);
          void filesMoved();
        }}
      />
    </>
  );
}
