import { getRouteApi } from '@tanstack/react-router';
import { GatePage } from '@/features/gate/GatePage';
import { usePlaces } from './usePlaces';
import { useProductSteps } from './useProductSteps';

const route = getRouteApi('/studio/$category/gate');

/** The gate, which links to products and to the dialog that adds one. */
export function GateRoute() {
  const { category } = route.useParams();
  const search = route.useSearch();
  const steps = useProductSteps(category);
  const change = usePlaces('tab');
  return <GatePage key={category} category={category} search={search} onSearch={change} {...steps} />;
}
