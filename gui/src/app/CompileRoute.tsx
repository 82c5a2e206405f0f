import { getRouteApi } from '@tanstack/react-router';
import { CompilePage } from '@/features/compile/CompilePage';
import { usePlaces } from './usePlaces';

const route = getRouteApi('/studio/$category/compile');

export function CompileRoute() {
  const { category } = route.useParams();
  const search = route.useSearch();
  const change = usePlaces();
  return <CompilePage key={category} category={category} search={search} onSearch={change} />;
}
