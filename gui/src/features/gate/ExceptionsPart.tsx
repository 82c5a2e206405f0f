import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { ShieldPlus } from 'lucide-react';
import { useMemo } from 'react';
import { EmptyState } from '@/components/EmptyState';
import { NoMatches } from '@/components/NoMatches';
import { ListView } from '@/components/ListView';
import { RoleButton } from '@/components/RoleButton';
import type { IdentityException } from '@/lib/api/types';
import { useRows } from '@/lib/pages';
import { useOff } from '@/lib/permission';
import { splitName } from '@/lib/text';
import { ExceptionPanel } from './ExceptionPanel';
import { RemoveExceptionDialog } from './RemoveExceptionDialog';
import { exceptionColumns } from './columns';
import { gateQueries } from './queries';
import { noFilters, type PartProps } from './search';

const idOf = (exception: IdentityException) => exception.identifier;

/** Variants that are allowed although they look like part of the model. */
export function ExceptionsPart({ category, search, onSearch }: PartProps) {
  const list = useInfiniteQuery({
    ...gateQueries.exceptions(category, search.q),
    placeholderData: keepPreviousData,
  });
  const { open } = search;
  const { opened } = useRows(list, idOf, open);
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

function NoExceptions({ search, onSearch }: Pick<PartProps, 'search' | 'onSearch'>) {
  const off = useOff('except');
  if (search.q) {
    return (
      <NoMatches what="exception" onClear={() => onSearch(noFilters)}>
        No results for “{search.q}”. The search covers names, ids, reasons and people.
      </NoMatches>
    );
  }
  return (
    <EmptyState
      icon={ShieldPlus}
      title="No exceptions yet"
      actions={
        <RoleButton off={off} onClick={() => onSearch({ dialog: 'except' })}>
          Add exception
        </RoleButton>
      }
    >
      The gate rejects a variant that is part of the model name. If such a variant is real, an exception
      allows it everywhere, with a name and a reason.
    </EmptyState>
  );
}
