import { getRouteApi } from '@tanstack/react-router';
import { GatePage } from '@/features/gate/GatePage';
import { addDialog } from '@/features/products/search';
import { usePlaces } from './usePlaces';

const route = getRouteApi('/studio/$category/gate');

/** The gate, which links to products and to the dialog that adds one. */
export function GateRoute() {
  const { category } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = usePlaces('tab');
  const products = '/studio/$category/products';
  return (
    <GatePage
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
