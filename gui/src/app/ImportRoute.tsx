import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useEffect } from 'react';
import { ImportPage } from '@/features/import/ImportPage';
import type { ChangeImportSearch } from '@/features/import/search';
import { rememberCategory } from '@/lib/categories';

const route = getRouteApi('/studio/$category/import');

export function ImportRoute() {
  const { category } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  useEffect(() => rememberCategory(category), [category]);
  const change = useCallback<ChangeImportSearch>(
    // Another import, or part of one, is another place to come back to; the rest is the same place in another state.
    (changed) =>
      void navigate({
        search: (now) => ({ ...now, ...changed }),
        replace: !('part' in changed || 'id' in changed),
      }),
    [navigate],
  );
  return <ImportPage key={category} category={category} search={search} onSearch={change} />;
}
