import { Button } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { SearchX, ShieldPlus } from 'lucide-react';
import { useMemo } from 'react';
import { EmptyState } from '@/components/EmptyState';
import { ListView } from '@/components/ListView';
import type { IdentityException } from '@/lib/api/schemas';
import { rowsOf, useReveal } from '@/lib/pages';
import { splitName } from '@/lib/text';
import { ExceptionPanel } from './ExceptionPanel';
import { RemoveExceptionDialog } from './RemoveExceptionDialog';
import { exceptionColumns } from './columns';
import { gateQueries } from './queries';
import { noFilters, type ChangeGateSearch, type GateSearch, type PartProps } from './search';

const idOf = (exception: IdentityException) => exception.identifier;

/** The variants somebody let through although they look like a part of the model. */
export function ExceptionsPart({ category, search, onSearch }: PartProps) {
  const list = useInfiniteQuery({
    ...gateQueries.exceptions(category, search.q),
    placeholderData: keepPreviousData,
  });
  const { rows } = rowsOf(list.data);
  const { open } = search;
  const opened = rows.find((row) => idOf(row) === open);
  useReveal(open !== undefined && !opened, rows.length, list);
  const columns = useMemo(
    () => exceptionColumns(category, ({ identifier }) => onSearch({ open: identifier, dialog: 'remove' })),
    [category, onSearch],
  );

  return (
    <>
      <ListView
        list={list}
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
        label="Exceptions"
        columns={columns}
        idOf={idOf}
        nameOf={splitName}
        open={open}
        onOpen={(id) => onSearch({ open: id })}
        empty={<NoExceptions search={search} onSearch={onSearch} />}
      />
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
