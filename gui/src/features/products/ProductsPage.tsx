import { Button } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { ListView } from '@/components/ListView';
import { SearchField } from '@/components/SearchField';
import { TopBar } from '@/components/TopBar';
import type { Product } from '@/lib/api/schemas';
import type { BrandDialogProps } from '@/lib/brandDialog';
import { categoryName, formatNumber } from '@/lib/format';
import { rowsOf, useReveal } from '@/lib/pages';
import { nextSort, splitList, toggled } from '@/lib/params';
import { fullName } from '@/lib/text';
import { AddProductDialog } from './AddProductDialog';
import { DeleteProductsDialog } from './DeleteProductsDialog';
import { FallbackNotice } from './FallbackNotice';
import { NoProducts } from './NoProducts';
import { ProductFilters } from './ProductFilters';
import { ProductPanel } from './ProductPanel';
import { ProductSelection } from './ProductSelection';
import { SeedCatalogDialog } from './SeedCatalogDialog';
import { productColumns } from './columns';
import { productQueries } from './queries';
import {
  filtersOf,
  initialIdentity,
  noDialog,
  noFilters,
  type ChangeProductSearch,
  type ProductSearch,
} from './search';

type Props = {
  category: string;
  search: ProductSearch;
  onSearch: ChangeProductSearch;
  brandDialog: (slot: BrandDialogProps) => ReactNode;
};

const idOf = (product: Product) => product.productId;

export function ProductsPage({ category, search, onSearch, brandDialog }: Props) {
  const [fresh, setFresh] = useState<string | null>(null);
  const list = useInfiniteQuery({
    ...productQueries.list(category, filtersOf(search)),
    placeholderData: keepPreviousData,
  });
  const { rows, total } = rowsOf(list.data);
  const selected = splitList(search.sel);
  const source = list.data?.pages[0]?.source;
  const open = search.open;
  const initial = initialIdentity(search);
  useReveal(open !== undefined && !rows.some((row) => idOf(row) === open), rows.length, list);

  function added(product: Product) {
    setFresh(product.productId);
    onSearch({ ...noFilters, ...noDialog, open: product.productId });
  }

  return (
    <>
      <TopBar
        trail={[categoryName(category), 'Products']}
        figure={list.data && formatNumber(total)}
        search={
          <SearchField
            label="Search products"
            value={search.q ?? ''}
            onChange={(q) => onSearch({ q: q || undefined })}
          />
        }
        action={
          <Button leftSection={<Plus size={14} aria-hidden />} onClick={() => onSearch({ dialog: 'add' })}>
            Add product
          </Button>
        }
      />
      <ProductFilters category={category} search={search} onSearch={onSearch} />
      {source === 'active_filtering' && total > 0 && (
        <FallbackNotice onSeed={() => onSearch({ dialog: 'seed' })} />
      )}
      <ListView
        list={list}
        panel={
          open && (
            <ProductPanel
              key={open}
              category={category}
              productId={open}
              loaded={rows.find((row) => idOf(row) === open)}
              onClose={() => onSearch({ open: undefined })}
            />
          )
        }
        label="Products"
        columns={productColumns}
        idOf={idOf}
        nameOf={fullName}
        sort={search.sort}
        onSort={(key) => onSearch({ sort: nextSort(search.sort, key) })}
        open={open}
        onOpen={(id) => onSearch({ open: id })}
        selection={{
          ids: selected,
          toggle: (id) => onSearch({ sel: toggled(selected, id).join(',') || undefined }),
        }}
        fresh={fresh}
        empty={<NoProducts category={category} search={search} onSearch={onSearch} />}
      >
        <ProductSelection
          category={category}
          selected={selected}
          changeable={source === 'product_catalog'}
          onDelete={() => onSearch({ dialog: 'delete' })}
          onClear={() => onSearch({ sel: undefined })}
        />
      </ListView>
      <AddProductDialog
        key={JSON.stringify(initial)}
        category={category}
        initial={initial}
        opened={search.dialog === 'add'}
        onClose={() => onSearch(noDialog)}
        onAdded={added}
        onOpenProduct={(id) => onSearch({ ...noFilters, ...noDialog, open: id })}
        brandDialog={brandDialog}
      />
      <DeleteProductsDialog
        category={category}
        productIds={selected}
        withOutput={rows.filter((row) => row.hasOutput).map(idOf)}
        opened={search.dialog === 'delete' && selected.length > 0}
        onClose={() => onSearch(noDialog)}
        onDeleted={() =>
          onSearch({
            ...noDialog,
            sel: undefined,
            ...(open && selected.includes(open) && { open: undefined }),
          })
        }
      />
      <SeedCatalogDialog
        category={category}
        opened={search.dialog === 'seed'}
        onClose={() => onSearch({ dialog: undefined })}
      />
    </>
  );
}
