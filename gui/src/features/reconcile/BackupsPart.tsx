import { useInfiniteQuery } from '@tanstack/react-query';
import { Archive } from 'lucide-react';
import { EmptyState } from '@/components/EmptyState';
import { ListView } from '@/components/ListView';
import type { BackupState } from '@/lib/api/types';
import { formatMoment } from '@/lib/format';
import { useRows } from '@/lib/pages';
import { BackupPanel } from './BackupPanel';
import { FileTextDialog } from './FileTextDialog';
import { backupColumns } from './columns';
import { reconcileQueries } from './queries';
import { noDialog, type ChangeReconcileSearch, type ReconcileSearch } from './search';

type Props = { category: string; search: ReconcileSearch; onSearch: ChangeReconcileSearch };

const idOf = (backup: BackupState) => backup.id;
const nameOf = (backup: BackupState) => `the backup of ${formatMoment(backup.createdAt)}`;

/** What was moved out of the job folder, to be inspected and restored. */
export function BackupsPart({ category, search, onSearch }: Props) {
  const list = useInfiniteQuery(reconcileQueries.backups(category));
  const { open } = search;
  const { opened } = useRows(list, idOf, open);
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
          <EmptyState icon={Archive} title="No backups yet">
            Files that are moved out of the job folder are listed here and can be restored. The newest 20
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
