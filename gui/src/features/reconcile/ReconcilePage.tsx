import { Button, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Archive } from 'lucide-react';
import { useState } from 'react';
import { ProblemView } from '@/components/ProblemView';
import { SearchField } from '@/components/SearchField';
import { StaleNotice } from '@/components/StaleNotice';
import { StatusBadge } from '@/components/StatusBadge';
import { TopBar } from '@/components/TopBar';
import type { ReconcileReport } from '@/lib/api/schemas';
import { categoryName, count, formatNumber } from '@/lib/format';
import { useKeys } from '@/lib/keys';
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
  parts,
  toPart,
  type ChangeReconcileSearch,
  type Part,
  type ReconcileSearch,
} from './search';
import { classBadges } from './words';
import classes from './Reconcile.module.css';

type Props = { category: string; search: ReconcileSearch; onSearch: ChangeReconcileSearch };

/** Which job files belong to no product, and the way out for them: into a backup, and back from there. */
export function ReconcilePage({ category, search, onSearch }: Props) {
  const changed = useChanged();
  const preview = useQuery(reconcileQueries.preview(category));
  const [applied, setApplied] = useState<ReconcileReport | null>(null);
  const plan = preview.data;
  const part = partOf(search, plan);
  const previewAgain = () => void preview.refetch();
  useKeys(Object.fromEntries(parts.map((name, index) => [String(index + 1), () => onSearch(toPart(name))])));

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
      <Tabs
        className={classes.parts}
        value={part}
        onChange={(next) => onSearch(toPart(next as Part))}
        keepMounted={false}
      >
        <Tabs.List className={classes.tabs} aria-label="Job files by what they are">
          {parts.map((name) => (
            <Tabs.Tab key={name} value={name} className={classes.tab}>
              <PartName part={name} plan={plan} />
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="orphan" className={classes.part}>
          {problem || <OrphansPart {...partProps} />}
        </Tabs.Panel>
        <Tabs.Panel value="untracked" className={classes.part}>
          {problem || <UntrackedPart {...partProps} onAdded={filesMoved} />}
        </Tabs.Panel>
        <Tabs.Panel value="unreadable" className={classes.part}>
          {problem || <UnreadablePart {...partProps} />}
        </Tabs.Panel>
        <Tabs.Panel value="canonical" className={classes.part}>
          {problem || <KeptPart {...partProps} />}
        </Tabs.Panel>
        <Tabs.Panel value="backups" className={classes.part}>
          <BackupsPart category={category} search={search} onSearch={onSearch} />
        </Tabs.Panel>
      </Tabs>
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

function PartName({ part, plan }: { part: Part; plan: ReconcileReport | undefined }) {
  if (part === 'backups') {
    return <StatusBadge badge={{ meaning: 'gray', icon: Archive, word: 'Backups' }} />;
  }
  return (
    <span className={classes.partName}>
      <StatusBadge badge={classBadges[part]} />
      {plan && <span className={classes.figure}>{formatNumber(amountOf[part](plan))}</span>}
    </span>
  );
}
