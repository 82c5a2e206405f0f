import { getRouteApi } from '@tanstack/react-router';
import { ImportPage } from '@/features/import/ImportPage';
import { usePlaces } from './usePlaces';

const route = getRouteApi('/studio/$category/import');

export function ImportRoute() {
  const { category } = route.useParams();
  const search = route.useSearch();
  const change = usePlaces('part', 'id');
  return <ImportPage key={category} category={category} search={search} onSearch={change} />;
}
