import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { ReconcilePage } from '@/features/reconcile/ReconcilePage';
import { rememberCategory } from '@/lib/categories';
import { usePlaces } from './usePlaces';

const route = getRouteApi('/studio/$category/reconcile');

export function ReconcileRoute() {
  const { category } = route.useParams();
  const search = route.useSearch();
  useEffect(() => rememberCategory(category), [category]);
  const change = usePlaces('part');
  return <ReconcilePage key={category} category={category} search={search} onSearch={change} />;
}
