import { SegmentedControl } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { keepPreviousData, useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { History } from 'lucide-react';
import type { ReactNode } from 'react';
import { EmptyState } from '@/components/EmptyState';
import { Facet } from '@/components/Facet';
import { FilterBar } from '@/components/FilterBar';
import { ListView } from '@/components/ListView';
import { TopBar } from '@/components/TopBar';
import { explained } from '@/lib/explained';
import { categoryName, formatNumber } from '@/lib/format';
import { undoProductEntry } from '@/lib/history';
import { rowsOf } from '@/lib/pages';
import { useChanged } from '@/lib/useChanged';
import { EntryPanel } from './EntryPanel';
import { historyColumns, type Entry } from './columns';
import { historyQueries } from './queries';
import { filtersOf, noFilters, type ChangeHistorySearch, type HistorySearch } from './search';
import { brandActions, productActions } from './words';

type BrandUndo = { entry: number | undefined; name: string; onClose: () => void };

type Props = {
  /** Absent while there is no category: then only brands have a history. */
  category: string | undefined;
  search: HistorySearch;
  onSearch: ChangeHistorySearch;
  /** The dialog that undoes a change of a brand, which may affect products. */
  brandUndo: (slot: BrandUndo) => ReactNode;
};

const idOf = ({ id }: Entry) => String(id);
const nameOf = ({ name }: Entry) => name;

/** Who changed what in products and brands, and how to undo it. */
export function HistoryPage({ category = '', search, onSearch, brandUndo }: Props) {
  const changed = useChanged();
  const isBrands = search.part === 'brands' || category === '';
  const filters = filtersOf(search);
  const options = { placeholderData: keepPreviousData };
  const products = useInfiniteQuery({
    ...historyQueries.products(category, filters),
    ...options,
    enabled: !isBrands,
  });
  const brands = useInfiniteQuery({ ...historyQueries.brands(filters), ...options, enabled: isBrands });
  const words = isBrands ? brandActions : productActions;
  const entries: Entry[] = isBrands ? rowsOf(brands.data).rows : rowsOf(products.data).rows;
  const { total } = isBrands ? rowsOf(brands.data) : rowsOf(products.data);
  const known = isBrands ? brands.data : products.data;
  const open = entries.find((entry) => idOf(entry) === search.open);
  const actors = [
    ...new Set([...entries.map(({ actor }) => actor), ...(search.actor ? [search.actor] : [])]),
  ];

  const undoing = useMutation({
    mutationFn: (entry: Entry) => undoProductEntry(category, entry.id),
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

  function undo(id: number) {
    if (isBrands) return onSearch({ undo: String(id) });
    const entry = entries.find((each) => each.id === id);
    if (entry && !undoing.isPending) undoing.mutate(entry);
  }

  const view = {
    question: { ...filters, isBrands },
    panel: open && (
      <EntryPanel
        key={search.open}
        entry={open}
        category={category}
        words={words}
        onUndo={() => undo(open.id)}
        onClose={() => onSearch({ open: undefined })}
      />
    ),
    columns: historyColumns(words, undo).map((column) => ({ ...column, sortable: false })),
    idOf,
    nameOf,
    open: search.open,
    onOpen: (id: string | undefined) => onSearch({ open: id }),
    empty: (
      <EmptyState
        icon={History}
        title={search.actor || search.action ? 'No change matches' : 'No changes yet'}
      >
        {search.actor || search.action
          ? 'Clear a filter to see other changes.'
          : 'Everything that is added, changed or deleted is listed here and can be undone.'}
      </EmptyState>
    ),
  };

  return (
    <>
      <TopBar
        trail={isBrands ? ['History', 'Brands'] : ['History', `${categoryName(category)} products`]}
        figure={known && formatNumber(total)}
        search={null}
        action={null}
      />
      <FilterBar>
        {category !== '' && (
          <SegmentedControl
            size="xs"
            aria-label="What was changed"
            data={[
              { value: 'products', label: 'Products' },
              { value: 'brands', label: 'Brands' },
            ]}
            value={isBrands ? 'brands' : 'products'}
            onChange={(part) =>
              onSearch({ ...noFilters, open: undefined, part: part === 'brands' ? 'brands' : undefined })
            }
          />
        )}
        <Facet
          label="Who"
          searchable
          options={actors.map((actor) => ({ value: actor, label: actor }))}
          value={search.actor}
          onChange={(actor) => onSearch({ actor, open: undefined })}
        />
        <Facet
          label="What"
          options={Object.entries(words).map(([value, label]) => ({ value, label }))}
          value={search.action}
          onChange={(action) => onSearch({ action, open: undefined })}
        />
      </FilterBar>
      {isBrands ? (
        <ListView key="brands" label="Brand changes" list={brands} {...view} />
      ) : (
        <ListView key="products" label="Product changes" list={products} {...view} />
      )}
      {brandUndo({
        entry: isBrands && search.undo ? Number(search.undo) : undefined,
        name: entries.find((entry) => idOf(entry) === search.undo)?.name ?? 'the brand',
        onClose: () => onSearch({ undo: undefined }),
      })}
    </>
  );
}
