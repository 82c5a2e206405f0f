import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ListView } from '@/components/ListView';
import type { BrandHistoryEntry } from '@/lib/api/types';
import { EntryPanel } from './EntryPanel';
import { HistoryFilters } from './HistoryFilters';
import { NoEntries } from './NoEntries';
import { changeColumns } from './columns';
import { historyQueries } from './queries';
import { readHistory } from './readHistory';
import { filtersOf, type BrandUndo, type PartProps } from './search';
import { brandActions } from './words';

type Props = PartProps & { brandUndo: (slot: BrandUndo) => ReactNode };

const idOf = ({ id }: BrandHistoryEntry) => String(id);

/** Changes of brands; undoing one is previewed, as it may change products. */
export function BrandsPart({ search, onSearch, brandUndo }: Props) {
  const filters = filtersOf(search);
  const list = useInfiniteQuery({ ...historyQueries.brands(filters), placeholderData: keepPreviousData });
  const { entries, actors, found } = readHistory(list.data);
  const open = entries.find((entry) => idOf(entry) === search.open);
  const undo = (entry: BrandHistoryEntry) => onSearch({ undo: idOf(entry) });
  return (
    <>
      <HistoryFilters
        search={search}
        onSearch={onSearch}
        actions={brandActions}
        actors={actors}
        found={found}
      />
      <ListView
        label="Brand changes"
        list={list}
        question={filters}
        columns={changeColumns<BrandHistoryEntry>(brandActions, ({ slug }) => slug, undo)}
        idOf={idOf}
        nameOf={({ name }) => name}
        open={search.open}
        onOpen={(id) => onSearch({ open: id })}
        empty={
          <NoEntries
            search={search}
            what="Every brand that is added, changed or deleted is listed here, and can be undone."
          />
        }
        panel={
          open && (
            <EntryPanel
              key={search.open}
              entry={open}
              word={brandActions[open.action]}
              facts={[]}
              onUndo={() => undo(open)}
              onClose={() => onSearch({ open: undefined })}
            />
          )
        }
      />
      {brandUndo({
        entry: search.undo ? Number(search.undo) : undefined,
        name: entries.find((entry) => idOf(entry) === search.undo)?.name ?? 'the brand',
        onClose: () => onSearch({ undo: undefined }),
      })}
    </>
  );
}
