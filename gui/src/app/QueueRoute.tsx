import { getRouteApi } from '@tanstack/react-router';
import { QueuePage } from '@/features/queue/QueuePage';
import { usePlaces } from './usePlaces';

const route = getRouteApi('/studio/$category/queue');

export function QueueRoute() {
  const { category } = route.useParams();
  const search = route.useSearch();
  const change = usePlaces();
  return <QueuePage key={category} category={category} search={search} onSearch={change} />;
}
