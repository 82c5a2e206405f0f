import { Button } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { SearchX, ShieldPlus } from 'lucide-react';
import { useMemo } from 'react';
import { DataGrid } from '@/components/DataGrid';
import { EmptyState } from '@/components/EmptyState';
import { ProblemView } from '@/components/ProblemView';
import { StaleNotice } from '@/components/StaleNotice';
import { Workspace } from '@/components/Workspace';
import type { IdentityException } from '@/lib/api/schemas';
import { rowsOf, useReveal } from '@/lib/pages';
import { splitName } from '@/lib/text';
import { ExceptionPanel } from './ExceptionPanel';
import type { GateProps } from './GatePage';
import { RemoveExceptionDialog } from './RemoveExceptionDialog';
import { exceptionColumns } from './columns';
import { gateQueries } from './queries';
import { noFilters, type ChangeGateSearch, type GateSearch } from './search';

const idOf = (exception: IdentityException) => exception.identifier;
const nothing = () => undefined;

/** The variants somebody let through although they look like a part of the model. */
export function ExceptionsPart({ category, search, onSearch }: GateProps) {
  const list = useInfiniteQuery({
    ...gateQueries.exceptions(category, search.q),
    placeholderData: keepPreviousData,
  });
  const { rows, total } = rowsOf(list.data);
  const { open } = search;
  const opened = rows.find((row) => idOf(row) === open);
  useReveal(open !== undefined && !opened, rows.length, list);
  const columns = useMemo(
    () => exceptionColumns(category, ({ identifier }) => onSearch({ open: identifier, dialog: 'remove' })),
    [category, onSearch],
  );

  return (
    <>
      {list.error && list.data && (
        <StaleNotice error={list.error} readAt={list.dataUpdatedAt} onRetry={() => void list.refetch()} />
      )}
      <Workspace
        panel={
          opened && (
            <ExceptionPanel
              key={open}
              category={category}
              exception={opened}
              onRemove={() => onSearch({ dialog: 'remove' })}
              onClose={() => onSearch({ open: undefined })}
            />
          )
        }
      >
        {list.error && !list.data ? (
          <ProblemView error={list.error} look="page" onRetry={() => void list.refetch()} />
        ) : (
          <DataGrid
            label="Exceptions"
            columns={columns}
            rows={rows}
            total={total}
            idOf={idOf}
            nameOf={splitName}
            paging={list}
            loading={list.isPending}
            outdated={list.isPlaceholderData}
            sort={undefined}
            onSort={nothing}
            open={open}
            onOpen={(id) => onSearch({ open: id })}
            empty={<NoExceptions search={search} onSearch={onSearch} />}
          />
        )}
      </Workspace>
      <RemoveExceptionDialog
        category={category}
        identifier={search.dialog === 'remove' ? open : undefined}
        onClose={() => onSearch({ dialog: undefined })}
        onRemoved={() => onSearch({ dialog: undefined, open: undefined })}
      />
    </>
  );
}

function NoExceptions({ search, onSearch }: { search: GateSearch; onSearch: ChangeGateSearch }) {
  if (search.q) {
    return (
      <EmptyState
        icon={SearchX}
        title="No exception matches"
        actions={
          <Button variant="default" onClick={() => onSearch(noFilters)}>
            Clear the search
          </Button>
        }
      >
        No exception fits “{search.q}”. Names, ids, reasons and people are searched.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={ShieldPlus}
      title="No exception yet"
      actions={<Button onClick={() => onSearch({ dialog: 'except' })}>Add exception</Button>}
    >
      The gate takes a variant that stands in the model name for made up. Where one is real all the same, an
      exception lets it through everywhere, with a name and a reason.
    </EmptyState>
  );
}
