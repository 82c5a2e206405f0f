import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useEffect } from 'react';
import { QueuePage } from '@/features/queue/QueuePage';
import type { ChangeQueueSearch } from '@/features/queue/search';
import { rememberCategory } from '@/lib/categories';

const route = getRouteApi('/studio/$category/queue');

export function QueueRoute() {
  const { category } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  useEffect(() => rememberCategory(category), [category]);
  const change = useCallback<ChangeQueueSearch>(
    (changed) => void navigate({ search: (now) => ({ ...now, ...changed }), replace: true }),
    [navigate],
  );
  return <QueuePage key={category} category={category} search={search} onSearch={change} />;
}
