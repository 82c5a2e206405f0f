import { ActionIcon, Button, Menu } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Ellipsis, Plus, Sprout } from 'lucide-react';
import { useState } from 'react';
import { DataGrid } from '@/components/DataGrid';
import { Facet } from '@/components/Facet';
import { FilterBar } from '@/components/FilterBar';
import { ProblemView } from '@/components/ProblemView';
import { SearchField } from '@/components/SearchField';
import { StaleNotice } from '@/components/StaleNotice';
import { TopBar } from '@/components/TopBar';
import { Workspace } from '@/components/Workspace';
import type { Brand } from '@/lib/api/schemas';
import { brandQueries } from '@/lib/brands';
import { categoryQueries } from '@/lib/categories';
import { categoryName, formatNumber } from '@/lib/format';
import { rowsOf, useReveal } from '@/lib/pages';
import { nextSort } from '@/lib/params';
import { AddBrandDialog } from './AddBrandDialog';
import { BrandPanel } from './BrandPanel';
import { NoBrands } from './NoBrands';
import { SeedBrandsDialog } from './SeedBrandsDialog';
import { brandColumns } from './columns';
import { filtersOf, hasFilters, noFilters, type BrandSearch, type ChangeBrandSearch } from './search';

type Props = { search: BrandSearch; onSearch: ChangeBrandSearch };

const idOf = (brand: Brand) => brand.slug;
const nameOf = (brand: Brand) => brand.name;

export function BrandsPage({ search, onSearch }: Props) {
  const [fresh, setFresh] = useState<string | null>(null);
  const list = useInfiniteQuery({
    ...brandQueries.list(filtersOf(search)),
    placeholderData: keepPreviousData,
  });
  const { data: categories = [] } = useQuery(categoryQueries.list());
  const { rows, total } = rowsOf(list.data);
  const { open } = search;
  useReveal(open !== undefined && !rows.some((row) => idOf(row) === open), rows.length, list);
  const registryIsEmpty = list.data !== undefined && total === 0 && !hasFilters(search);

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
          <Button leftSection={<Plus size={14} aria-hidden />} onClick={() => onSearch({ dialog: 'add' })}>
            Add brand
          </Button>
        }
      />
      <FilterBar
        end={
          !registryIsEmpty && (
            <Menu position="bottom-end" width={230}>
              <Menu.Target>
                <ActionIcon aria-label="More actions">
                  <Ellipsis size={16} aria-hidden />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item
                  leftSection={<Sprout size={14} aria-hidden />}
                  onClick={() => onSearch({ dialog: 'seed' })}
                >
                  Seed from Active Filtering…
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          )
        }
      >
        <Facet
          label="Category"
          searchable={categories.length > 8}
          options={categories.map((item) => ({ value: item.category, label: categoryName(item.category) }))}
          value={search.category}
          onChange={(category) => onSearch({ category })}
        />
      </FilterBar>
      {list.error && list.data && (
        <StaleNotice error={list.error} readAt={list.dataUpdatedAt} onRetry={() => void list.refetch()} />
      )}
      <Workspace
        panel={
          open && (
            <BrandPanel
              key={open}
              slug={open}
              loaded={rows.find((row) => idOf(row) === open)}
              onClose={() => onSearch({ open: undefined })}
            />
          )
        }
      >
        {list.error && !list.data ? (
          <ProblemView error={list.error} look="page" onRetry={() => void list.refetch()} />
        ) : (
          <DataGrid
            label="Brands"
            columns={brandColumns}
            rows={rows}
            total={total}
            idOf={idOf}
            nameOf={nameOf}
            paging={list}
            loading={list.isPending}
            outdated={list.isPlaceholderData}
            sort={search.sort}
            onSort={(key) => onSearch({ sort: nextSort(search.sort, key) })}
            open={open}
            onOpen={(id) => onSearch({ open: id })}
            fresh={fresh}
            empty={<NoBrands search={search} onSearch={onSearch} />}
          />
        )}
      </Workspace>
      <AddBrandDialog
        opened={search.dialog === 'add'}
        onClose={() => onSearch({ dialog: undefined })}
        onAdded={(brand) => {
          setFresh(brand.slug);
          onSearch({ ...noFilters, dialog: undefined, open: brand.slug });
        }}
        initialCategories={search.category ? [search.category] : []}
      />
      <SeedBrandsDialog opened={search.dialog === 'seed'} onClose={() => onSearch({ dialog: undefined })} />
    </>
  );
}
