import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useEffect } from 'react';
import { ReconcilePage } from '@/features/reconcile/ReconcilePage';
import type { ChangeReconcileSearch } from '@/features/reconcile/search';
import { rememberCategory } from '@/lib/categories';

const route = getRouteApi('/studio/$category/reconcile');

export function ReconcileRoute() {
  const { category } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  useEffect(() => rememberCategory(category), [category]);
  const change = useCallback<ChangeReconcileSearch>(
    // Another part of the page is another place to come back to; the rest is the same place in another state.
    (changed) => void navigate({ search: (now) => ({ ...now, ...changed }), replace: !('part' in changed) }),
    [navigate],
  );
  return <ReconcilePage key={category} category={category} search={search} onSearch={change} />;
}
