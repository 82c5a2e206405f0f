import { getRouteApi } from '@tanstack/react-router';
import { ProductionPage } from '@/features/production/ProductionPage';
import { usePlaces } from './usePlaces';
import { useProductSteps } from './useProductSteps';

const route = getRouteApi('/studio/$category/production');

/** The differences from production, which link to products and to the dialog that adds one. */
export function ProductionRoute() {
  const { category } = route.useParams();
  const search = route.useSearch();
  const steps = useProductSteps(category);
  const change = usePlaces('class', 'part');
  return <ProductionPage key={category} category={category} search={search} onSearch={change} {...steps} />;
}
