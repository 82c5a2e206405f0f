import { getRouteApi } from '@tanstack/react-router';
import { BrandsPage } from '@/features/brands/BrandsPage';
import { usePlaces } from './usePlaces';

const route = getRouteApi('/brands');

export function BrandsRoute() {
  return <BrandsPage search={route.useSearch()} onSearch={usePlaces()} />;
}
