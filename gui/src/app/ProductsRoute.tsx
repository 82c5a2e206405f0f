import { getRouteApi } from '@tanstack/react-router';
import { AddBrandDialog } from '@/features/brands/AddBrandDialog';
import { ProductsPage } from '@/features/products/ProductsPage';
import { usePlaces } from './usePlaces';

const route = getRouteApi('/studio/$category/products');

/** The products, whose dialogs can add a brand that does not exist yet. */
export function ProductsRoute() {
  const { category } = route.useParams();
  const search = route.useSearch();
  const change = usePlaces();
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
