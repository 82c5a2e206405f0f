import { notifications } from '@mantine/notifications';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { ListView } from '@/components/ListView';
import type { ProductHistoryEntry } from '@/lib/api/types';
import { explained } from '@/lib/explained';
import { categoryName } from '@/lib/format';
import { undoProductEntry } from '@/lib/history';
import { useWrite } from '@/lib/permission';
import { useChanged } from '@/lib/useChanged';
import { EntryPanel } from './EntryPanel';
import { HistoryFilters } from './HistoryFilters';
import { NoEntries } from './NoEntries';
import { categoryColumn, changeColumns } from './columns';
import { historyQueries } from './queries';
import { readHistory } from './readHistory';
import { filtersOf, type PartProps } from './search';
import { productActions } from './words';

const idOf = ({ id }: ProductHistoryEntry) => String(id);

/** Changes of products of all categories; the newest of each can be undone. */
export function ProductsPart({ search, onSearch }: PartProps) {
  const changed = useChanged();
  const filters = filtersOf(search);
  const list = useInfiniteQuery({ ...historyQueries.products(filters), placeholderData: keepPreviousData });
  const { entries, actors, found } = readHistory(list.data);
  const open = entries.find((entry) => idOf(entry) === search.open);
  const undoing = useWrite('edit', {
    mutationFn: ({ category, id }: ProductHistoryEntry) => undoProductEntry(category, id),
    onSuccess: async ({ product }, { name, action }) => {
      notifications.show({
        color: 'green',
        title: action === 'removed' ? `Restored ${name}` : `Undone: ${name}`,
        message: product ? 'The product is as it was before.' : 'The product is no longer in the catalog.',
      });
      await changed();
    },
    onError: async (error) => {
      const { what, why } = explained(error);
      notifications.show({ color: 'red', title: `Not undone: ${what}`, message: why, autoClose: false });
      await changed();
    },
  });
  const undo = (entry: ProductHistoryEntry) => {
    if (!undoing.isPending) undoing.mutate(entry);
  };
  return (
    <>
      <HistoryFilters
        search={search}
        onSearch={onSearch}
        actions={productActions}
        actors={actors}
        found={found}
      />
      <ListView
        label="Product changes"
        list={list}
        question={filters}
        columns={changeColumns<ProductHistoryEntry>(
          productActions,
          ({ productId }) => productId,
          undo,
          [categoryColumn<ProductHistoryEntry>()],
          undoing.off,
        )}
        idOf={idOf}
        nameOf={({ name }) => name}
        open={search.open}
        onOpen={(id) => onSearch({ open: id })}
        empty={
          <NoEntries
            search={search}
            what="Every product that is added, changed or deleted is listed here, and can be undone."
          />
        }
        panel={
          open && (
            <EntryPanel
              key={search.open}
              entry={open}
              word={productActions[open.action]}
              facts={[['Category', categoryName(open.category)]]}
              onUndo={() => undo(open)}
              off={undoing.off}
              onClose={() => onSearch({ open: undefined })}
            />
          )
        }
      />
    </>
  );
}
