import { useQuery } from '@tanstack/react-query';
import { Archive } from 'lucide-react';
import { useState } from 'react';
import { ClassPlot } from '@/components/ClassPlot';
import { PageTabs } from '@/components/PageTabs';
import { ProblemView } from '@/components/ProblemView';
import { RoleButton } from '@/components/RoleButton';
import { SearchField } from '@/components/SearchField';
import { StaleNotice } from '@/components/StaleNotice';
import { StatusBadge } from '@/components/StatusBadge';
import { TopBar } from '@/components/TopBar';
import type { FileClass, ReconcileReport } from '@/lib/api/types';
import { categoryName, formatNumber } from '@/lib/format';
import { useKeys } from '@/lib/keys';
import { useOff } from '@/lib/permission';
import { useAddressed } from '@/lib/useAddressed';
import { useChanged } from '@/lib/useChanged';
import { AppliedNotice } from './AppliedNotice';
import { ApplyDialog } from './ApplyDialog';
import { BackupsPart } from './BackupsPart';
import { OrphansPart } from './OrphansPart';
import { PlanHead } from './PlanHead';
import { RestoreDialog } from './RestoreDialog';
import { KeptPart, UnreadablePart } from './PlanParts';
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
import { allTicked, amountTicked, formatTicks, parseTicks, type Ticks } from './ticks';
import { classBadges, moveOf } from './words';
import classes from './Reconcile.module.css';

type Props = { category: string; search: ReconcileSearch; onSearch: ChangeReconcileSearch };

const writtenTicks = { parse: parseTicks, format: formatTicks };
const plotted = ['orphan', 'untracked', 'unreadable', 'canonical'] as const;

/** Which job files belong to no product; they are moved to a backup, from which they can be restored. */
export function ReconcilePage({ category, search, onSearch }: Props) {
  const changed = useChanged();
  const off = useOff('move');
  const preview = useQuery(reconcileQueries.preview(category));
  const [applied, setApplied] = useState<ReconcileReport | null>(null);
  const plan = preview.data;
  const part = partOf(search, plan);
  const { value: ticks, become } = useAddressed(search.off, writtenTicks);
  const going = plan ? amountTicked(ticks, plan.orphansByReason) : 0;
  const tick = (next: Ticks) => onSearch({ off: become(next) });
  const previewAgain = () => void preview.refetch();
  const tabOf = (value: FileClass) => ({
    value,
    title: <StatusBadge badge={classBadges[value]} />,
    figure: plan && amountOf[value](plan),
  });

  async function filesMoved() {
    await Promise.all([preview.refetch(), changed()]);
  }

  const apply = () => onSearch({ ...noDialog, dialog: 'apply' });
  useKeys({ a: () => going > 0 && !preview.isFetching && apply() });

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
            <RoleButton
              off={off}
              leftSection={<Archive size={14} aria-hidden />}
              disabled={preview.isFetching || going === 0}
              onClick={apply}
            >
              {moveOf(going, plan.orphans)}
            </RoleButton>
          )
        }
      />
      <PlanHead
        category={category}
        plan={plan}
        going={going}
        reading={preview.isFetching}
        onPreview={previewAgain}
      />
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
      {plan && (
        <div className={classes.plot}>
          <ClassPlot
            parts={plotted.map((of) => ({ of, badge: classBadges[of], amount: amountOf[of](plan) }))}
            shown={part === 'backups' ? undefined : part}
            onShow={(of) => onSearch(toPart(of))}
          />
        </div>
      )}
      <PageTabs
        label="Job files by class"
        tabs={[
          {
            ...tabOf('orphan'),
            content: problem || <OrphansPart {...partProps} ticks={ticks} onTick={tick} />,
          },
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
        ticks={ticks}
        opened={search.dialog === 'apply'}
        reading={preview.isFetching}
        onPreview={previewAgain}
        onTickAll={() => tick(allTicked)}
        onClose={() => onSearch(noDialog)}
        onApplied={(report) => {
          setApplied(report);
          onSearch({ ...noDialog, open: undefined, off: become(allTicked) });
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
