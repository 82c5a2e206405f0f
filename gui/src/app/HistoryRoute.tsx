import { getRouteApi } from '@tanstack/react-router';
import { UndoBrandChange } from '@/features/brands/UndoBrandChange';
import { HistoryPage } from '@/features/history/HistoryPage';
import { useCategory } from './useCategory';
import { usePlaces } from './usePlaces';

const route = getRouteApi('/history');

/** Of the chosen category's products, and of the brands, which belong to all. */
export function HistoryRoute() {
  const search = route.useSearch();
  const category = useCategory()?.category;
  const change = usePlaces('part');
  return (
    <HistoryPage
      key={category}
      category={category}
      search={search}
      onSearch={change}
      brandUndo={(slot) => <UndoBrandChange {...slot} />}
    />
  );
}
