import { getRouteApi } from '@tanstack/react-router';
import { BrandsPage } from '@/features/brands/BrandsPage';

const route = getRouteApi('/brands');

export function BrandsRoute() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <BrandsPage
      search={search}
      onSearch={(change) => void navigate({ search: (now) => ({ ...now, ...change }), replace: true })}
    />
  );
}
