import { getRouteApi } from '@tanstack/react-router';
import { UndoBrandChange } from '@/features/brands/UndoBrandChange';
import { HistoryPage } from '@/features/history/HistoryPage';
import { useCategory } from './useCategory';
import { usePlaces } from './usePlaces';

const route = getRouteApi('/history');

/** The history of the current category's products, and of all brands. */
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
