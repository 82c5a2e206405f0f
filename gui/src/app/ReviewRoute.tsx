import { getRouteApi } from '@tanstack/react-router';
import { ReviewPage } from '@/features/review/ReviewPage';
import { usePlaces } from './usePlaces';

const route = getRouteApi('/studio/$category/review');

export function ReviewRoute() {
  const { category } = route.useParams();
  const search = route.useSearch();
  const change = usePlaces('part', 'mode');
  return <ReviewPage key={category} category={category} search={search} onSearch={change} />;
}
