import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useEffect } from 'react';
import { AddBrandDialog } from '@/features/brands/AddBrandDialog';
import { ProductsPage } from '@/features/products/ProductsPage';
import type { ChangeProductSearch } from '@/features/products/search';
import { rememberCategory } from '@/lib/categories';

const route = getRouteApi('/studio/$category/products');

/** Where products and brands meet: a product's dialog may need a brand that does not exist yet. */
export function ProductsRoute() {
  const { category } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  useEffect(() => rememberCategory(category), [category]);
  const change = useCallback<ChangeProductSearch>(
    (changed) => void navigate({ search: (now) => ({ ...now, ...changed }), replace: true }),
    [navigate],
  );
  return (
    <ProductsPage
      key={category}
      category={category}
      search={search}
      onSearch={change}
      brandDialog={(slot) => <AddBrandDialog {...slot} />}
    />
  );
}
