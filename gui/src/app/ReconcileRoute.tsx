import { getRouteApi } from '@tanstack/react-router';
import { ReconcilePage } from '@/features/reconcile/ReconcilePage';
import { usePlaces } from './usePlaces';

const route = getRouteApi('/studio/$category/reconcile');

export function ReconcileRoute() {
  const { category } = route.useParams();
  const search = route.useSearch();
  const change = usePlaces('part');
  return <ReconcilePage key={category} category={category} search={search} onSearch={change} />;
}
