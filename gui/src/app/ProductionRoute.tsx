import { getRouteApi } from '@tanstack/react-router';
import { addDialog } from '@/features/products/search';
import { ProductionPage } from '@/features/production/ProductionPage';
import { usePlaces } from './usePlaces';

const route = getRouteApi('/studio/$category/production');

/** The differences from production, which link to products and to the dialog that adds one. */
export function ProductionRoute() {
  const { category } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = usePlaces('class', 'part');
  const products = '/studio/$category/products';
  return (
    <ProductionPage
      key={category}
      category={category}
      search={search}
      onSearch={change}
      onAddProduct={(identity) =>
        void navigate({ to: products, params: { category }, search: addDialog(identity) })
      }
      onOpenProduct={(id) =>
        void navigate({ to: products, params: { category }, search: { q: id, open: id } })
      }
    />
  );
}
