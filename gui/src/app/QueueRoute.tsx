import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { QueuePage } from '@/features/queue/QueuePage';
import { rememberCategory } from '@/lib/categories';
import { usePlaces } from './usePlaces';

const route = getRouteApi('/studio/$category/queue');

export function QueueRoute() {
  const { category } = route.useParams();
  const search = route.useSearch();
  useEffect(() => rememberCategory(category), [category]);
  const change = usePlaces();
  return <QueuePage key={category} category={category} search={search} onSearch={change} />;
}
