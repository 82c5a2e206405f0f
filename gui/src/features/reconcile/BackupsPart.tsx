import { useInfiniteQuery } from '@tanstack/react-query';
import { Archive } from 'lucide-react';
import { EmptyState } from '@/components/EmptyState';
import { ListView } from '@/components/ListView';
import type { BackupState } from '@/lib/api/schemas';
import { formatMoment } from '@/lib/format';
import { rowsOf } from '@/lib/pages';
import { BackupPanel } from './BackupPanel';
import { FileTextDialog } from './FileTextDialog';
import { backupColumns } from './columns';
import { reconcileQueries } from './queries';
import { noDialog, type ChangeReconcileSearch, type ReconcileSearch } from './search';

type Props = { category: string; search: ReconcileSearch; onSearch: ChangeReconcileSearch };

const idOf = (backup: BackupState) => backup.id;
const nameOf = (backup: BackupState) => `the backup of ${formatMoment(backup.createdAt)}`;

/** What was moved away, to be looked at and to be brought back. */
export function BackupsPart({ category, search, onSearch }: Props) {
  const list = useInfiniteQuery(reconcileQueries.backups(category));
  const { rows } = rowsOf(list.data);
  const { open } = search;
  const opened = rows.find((row) => idOf(row) === open);
  return (
    <>
      <ListView
        list={list}
        panel={
          opened && (
            <BackupPanel
              key={open}
              category={category}
              backup={opened}
              onRestore={(file) => onSearch({ dialog: 'restore', of: opened.id, file })}
              onShow={(file) => onSearch({ dialog: 'file', of: opened.id, file })}
              onClose={() => onSearch({ open: undefined })}
            />
          )
        }
        label="Backups"
        columns={backupColumns}
        idOf={idOf}
        nameOf={nameOf}
        open={open}
        onOpen={(id) => onSearch({ open: id })}
        empty={
          <EmptyState icon={Archive} title="No backup yet">
            Whatever is moved out of the job folder stands here, to be looked at and restored. The newest 20
            backups are kept.
          </EmptyState>
        }
      />
      <FileTextDialog
        category={category}
        backupId={search.dialog === 'file' ? search.of : undefined}
        file={search.file}
        onRestore={() => onSearch({ dialog: 'restore' })}
        onClose={() => onSearch(noDialog)}
      />
    </>
  );
}
