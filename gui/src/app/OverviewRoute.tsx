import { getRouteApi } from '@tanstack/react-router';
import { OverviewPage } from '@/features/overview/OverviewPage';

const route = getRouteApi('/studio/$category/overview');

export function OverviewRoute() {
  const { category } = route.useParams();
  return <OverviewPage key={category} category={category} />;
}
