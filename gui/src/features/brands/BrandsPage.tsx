import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { ListView } from '@/components/ListView';
import { RoleButton } from '@/components/RoleButton';
import { SearchField } from '@/components/SearchField';
import { TopBar } from '@/components/TopBar';
import type { Brand } from '@/lib/api/types';
import { brandQueries } from '@/lib/brands';
import { formatNumber } from '@/lib/format';
import { useRows } from '@/lib/pages';
import { useSelectAll } from '@/lib/useSelectAll';
import { useSelection } from '@/lib/useSelection';
import { nextSort, valuesOf } from '@/lib/params';
import { useOff } from '@/lib/permission';
import { AddBrandDialog } from './AddBrandDialog';
import { AssignCategoriesDialog } from './AssignCategoriesDialog';
import { BrandDialogs } from './BrandDialogs';
import { BrandFilters } from './BrandFilters';
import { BrandPanel } from './BrandPanel';
import { BrandSelection } from './BrandSelection';
import { InferredNotice } from './InferredNotice';
import { NoBrands } from './NoBrands';
import { RegistryNotice } from './RegistryNotice';
import { SeedBrandsDialog } from './SeedBrandsDialog';
import { brandColumns } from './columns';
import { filtersOf, noDialog, noFilters, type BrandSearch, type ChangeBrandSearch } from './search';

type Props = { search: BrandSearch; onSearch: ChangeBrandSearch };

const idOf = (brand: Brand) => brand.slug;
const nameOf = (brand: Brand) => brand.name;

export function BrandsPage({ search, onSearch }: Props) {
  const off = useOff('edit');
  const [fresh, setFresh] = useState<string | null>(null);
  const [editing, setEditing] = useState<{ slug: string } | null>(null);
  const list = useInfiniteQuery({
    ...brandQueries.list(filtersOf(search)),
    placeholderData: keepPreviousData,
  });
  const source = list.data?.pages[0]?.source ?? 'registry';
  // Brands read from files are shown, but cannot be changed.
  const registered = source === 'registry';
  const open = registered ? search.open : undefined;
  const { rows, total } = useRows(list, idOf, open);
  const selection = useSelection(search.sel, onSearch);
  const selected = registered ? selection.ids : [];
  const all = useSelectAll(list, filtersOf(search), idOf, selection);

  return (
    <>
      <TopBar
        trail={['Brands']}
        figure={list.data && formatNumber(total)}
        search={
          <SearchField
            label="Search brands"
            value={search.q ?? ''}
            onChange={(q) => onSearch({ q: q || undefined })}
          />
        }
        action={
          <RoleButton
            off={off}
            leftSection={<Plus size={14} aria-hidden />}
            onClick={() => onSearch({ dialog: 'add' })}
          >
            Add brand
          </RoleButton>
        }
      />
      <BrandFilters counts={list.data?.pages[0]?.counts?.category} search={search} onSearch={onSearch} />
      <RegistryNotice
        showsClashes={search.dialog === 'clashes'}
        onShowClashes={(show) => onSearch({ dialog: show ? 'clashes' : undefined })}
      />
      {!registered && total > 0 && (
        <InferredNotice source={source} total={total} onSeed={() => onSearch({ dialog: 'seed' })} />
      )}
      <ListView
        list={list}
        question={filtersOf(search)}
        panel={
          open && (
            <BrandPanel
              key={open}
              slug={open}
              rows={rows}
              focus={editing?.slug === open ? editing : null}
              search={search}
              onSearch={onSearch}
            />
          )
        }
        label="Brands"
        columns={brandColumns}
        idOf={idOf}
        nameOf={nameOf}
        sort={search.sort}
        onSort={(key) => onSearch({ sort: nextSort(search.sort, key) })}
        open={open}
        onOpen={(id) => registered && onSearch({ open: id, ...(!id && { history: undefined }) })}
        selection={registered ? { ...selection, all } : undefined}
        rowKeys={
          registered
            ? {
                e: (id) => {
                  setEditing({ slug: id });
                  onSearch({ open: id });
                },
                Delete: (id) => onSearch({ ...noDialog, dialog: 'remove', of: id }),
              }
            : undefined
        }
        fresh={fresh}
        empty={<NoBrands search={search} onSearch={onSearch} />}
      >
        <BrandSelection
          selected={selected}
          onClear={() => selection.replace([])}
          all={all}
          onAssign={() => onSearch({ dialog: 'assign' })}
        />
      </ListView>
      <AddBrandDialog
        opened={search.dialog === 'add'}
        onClose={() => onSearch({ dialog: undefined })}
        onAdded={(brand) => {
          setFresh(brand.slug);
          onSearch({ ...noFilters, ...noDialog, open: brand.slug });
        }}
        initialCategories={valuesOf(search.category)}
      />
      <SeedBrandsDialog opened={search.dialog === 'seed'} onClose={() => onSearch({ dialog: undefined })} />
      <AssignCategoriesDialog
        opened={search.dialog === 'assign'}
        slugs={selected}
        brands={rows.filter((row) => selected.includes(idOf(row)))}
        onClose={() => onSearch({ dialog: undefined })}
        onDone={() => onSearch({ dialog: undefined, ...selection.become([]) })}
      />
      {registered && <BrandDialogs search={search} onSearch={onSearch} />}
    </>
  );
}
