import { useInfiniteQuery } from '@tanstack/react-query';
import { FileCheck2, FileX2 } from 'lucide-react';
import { EmptyState } from '@/components/EmptyState';
import { Notice } from '@/components/Notice';
import { ListView } from '@/components/ListView';
import type { UntrackedFile } from '@/lib/api/types';
import { useRows } from '@/lib/pages';
import { QuarantinePanel } from './QuarantinePanel';
import { TryButton } from './TryButton';
import { quarantineColumns } from './columns';
import { gateQueries } from './queries';
import { toPart, type PartProps } from './search';

const idOf = (row: UntrackedFile) => row.file;

/** Job files on disk that are kept out of the queue, and why. */
export function QuarantinePart({ category, search, onSearch }: PartProps) {
  const list = useInfiniteQuery(gateQueries.quarantine(category));
  const { open } = search;
  const { opened, total } = useRows(list, idOf, open);
  return (
    <>
      {total > 0 && (
        <Notice meaning="orange" icon={FileX2}>
          The gate kept these job files out of the queue. The files are left as they are: correct or delete
          them, and they are checked again.
        </Notice>
      )}
      <ListView
        list={list}
        panel={
          opened && (
            <QuarantinePanel
              key={open}
              category={category}
              quarantined={opened}
              onSearch={onSearch}
              onClose={() => onSearch({ open: undefined })}
            />
          )
        }
        label="Quarantine"
        columns={quarantineColumns}
        idOf={idOf}
        nameOf={idOf}
        open={open}
        onOpen={(id) => onSearch({ open: id })}
        empty={
          <EmptyState
            icon={FileCheck2}
            title="No files in quarantine"
            actions={<TryButton onClick={() => onSearch(toPart('try'))}>Try an identity</TryButton>}
          >
            Every job file on disk has a queue row. Job files that the gate rejects, or that cannot be read,
            are listed here instead.
          </EmptyState>
        }
      />
    </>
  );
}
