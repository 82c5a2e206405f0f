import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { JobFilesNotice } from '@/components/JobFilesNotice';
import { ListView } from '@/components/ListView';
import { SearchField } from '@/components/SearchField';
import { TopBar } from '@/components/TopBar';
import type { Product } from '@/lib/api/types';
import type { BrandDialogProps } from '@/lib/brandDialog';
import { categoryName, formatNumber } from '@/lib/format';
import { useRows } from '@/lib/pages';
import { nextSort } from '@/lib/params';
import { fullName } from '@/lib/text';
import { useSelectAll } from '@/lib/useSelectAll';
import { useSelection } from '@/lib/useSelection';
import { AddProductDialog } from './AddProductDialog';
import { CatalogFileNotice } from './CatalogFileNotice';
import { DeleteProductsDialog } from './DeleteProductsDialog';
import { FallbackNotice } from './FallbackNotice';
import { NoProducts } from './NoProducts';
import { PasteProductsDialog } from './PasteProductsDialog';
import { ProductActions } from './ProductActions';
import { ProductFilters } from './ProductFilters';
import { ProductPanel } from './ProductPanel';
import { ProductSelection } from './ProductSelection';
import { SeedCatalogDialog } from './SeedCatalogDialog';
import { SyncDialog } from './SyncDialog';
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
  const [editing, setEditing] = useState<{ id: string } | null>(null);
  const list = useInfiniteQuery({
    ...productQueries.list(category, filtersOf(search)),
    placeholderData: keepPreviousData,
  });
  const { open } = search;
  const { rows, total, opened } = useRows(list, idOf, open);
  const selection = useSelection(search.sel, onSearch);
  const selected = selection.ids;
  const all = useSelectAll(list, filtersOf(search), idOf, selection);
  const source = list.data?.pages[0]?.source;
  const changeable = source === 'product_catalog';
  const leaving = search.of ? [search.of] : selected;
  const initial = initialIdentity(search);

  function added(product: Product) {
    setFresh(product.productId);
    onSearch({ ...noFilters, ...noDialog, open: product.productId });
  }

  return (
    <>
      <TopBar
        trail={[categoryName(category), 'Products']}
        figure={list.data && `${formatNumber(total)}${list.data.pages[0]?.more ? '+' : ''}`}
        search={
          <SearchField
            label="Search products"
            value={search.q ?? ''}
            onChange={(q) => onSearch({ q: q || undefined })}
          />
        }
        action={<ProductActions category={category} onSearch={onSearch} />}
      />
      <ProductFilters category={category} search={search} onSearch={onSearch} total={total} />
      <CatalogFileNotice
        category={category}
        showsProblems={search.dialog === 'problems'}
        onShowProblems={(show) => onSearch({ dialog: show ? 'problems' : undefined })}
      />
      <JobFilesNotice category={category} />
      {source === 'active_filtering' && total > 0 && (
        <FallbackNotice onSeed={() => onSearch({ dialog: 'seed' })} />
      )}
      <ListView
        list={list}
        question={filtersOf(search)}
        panel={
          open && (
            <ProductPanel
              key={open}
              category={category}
              productId={open}
              loaded={opened}
              changeable={changeable}
              focus={editing?.id === open ? editing : null}
              search={search}
              onSearch={onSearch}
              brandDialog={brandDialog}
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
        onOpen={(id) => onSearch({ open: id, ...(!id && { part: undefined }) })}
        selection={{ ...selection, all }}
        selectionKeys={changeable ? { Delete: () => onSearch({ ...noDialog, dialog: 'delete' }) } : undefined}
        rowKeys={
          changeable
            ? {
                e: (id) => {
                  setEditing({ id });
                  onSearch({ open: id, part: 'edit' });
                },
                Delete: (id) => onSearch({ ...noDialog, dialog: 'delete', of: id }),
              }
            : undefined
        }
        fresh={fresh}
        empty={<NoProducts category={category} search={search} onSearch={onSearch} />}
      >
        <ProductSelection
          category={category}
          selected={selected}
          changeable={changeable}
          onDelete={() => onSearch({ dialog: 'delete' })}
          onClear={() => selection.replace([])}
          all={all}
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
        productIds={leaving}
        loaded={rows}
        all={search.of === undefined && selected.length > 1 && !all.rest}
        opened={search.dialog === 'delete' && leaving.length > 0}
        onClose={() => onSearch(noDialog)}
        onDeleted={() => {
          onSearch({
            ...noDialog,
            ...selection.become(selected.filter((id) => !leaving.includes(id))),
            ...(open && leaving.includes(open) && { open: undefined, part: undefined }),
          });
        }}
      />
      <PasteProductsDialog
        category={category}
        opened={search.dialog === 'paste'}
        onClose={() => onSearch(noDialog)}
        brandDialog={brandDialog}
      />
      <SyncDialog category={category} opened={search.dialog === 'sync'} onClose={() => onSearch(noDialog)} />
      <SeedCatalogDialog
        category={category}
        opened={search.dialog === 'seed'}
        onClose={() => onSearch({ dialog: undefined })}
      />
    </>
  );
}
