import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { FileCheck2, FileX2, FlaskConical } from 'lucide-react';
import { EmptyState } from '@/components/EmptyState';
import { Notice } from '@/components/Notice';
import { ListView } from '@/components/ListView';
import type { QuarantinedFile } from '@/lib/api/schemas';
import { rowsOf, useReveal } from '@/lib/pages';
import { QuarantinePanel } from './QuarantinePanel';
import { quarantineColumns } from './columns';
import { gateQueries } from './queries';
import { toPart, type PartProps } from './search';

const idOf = (row: QuarantinedFile) => row.file;

/** Job inputs on disk that stay out of the queue, and why. */
export function QuarantinePart({ category, search, onSearch }: PartProps) {
  const list = useInfiniteQuery(gateQueries.quarantine(category));
  const { rows, total } = rowsOf(list.data);
  const { open } = search;
  const opened = rows.find((row) => idOf(row) === open);
  useReveal(open !== undefined && !opened, rows.length, list);
  return (
    <>
      {total > 0 && (
        <Notice meaning="orange" icon={FileX2}>
          Job inputs on disk that the gate would not put into the queue. The files stay as they are: correct
          or delete them, and they are judged again.
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
            title="No file is held back"
            actions={
              <Button
                variant="default"
                leftSection={<FlaskConical size={14} aria-hidden />}
                onClick={() => onSearch(toPart('try'))}
              >
                Try an identity
              </Button>
            }
          >
            Every job input on disk has its queue entry. One that the gate refuses, or that cannot be read,
            would stand here instead.
          </EmptyState>
        }
      />
    </>
  );
}
