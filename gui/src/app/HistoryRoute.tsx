import { getRouteApi } from '@tanstack/react-router';
import { UndoBrandChange } from '@/features/brands/UndoBrandChange';
import { HistoryPage } from '@/features/history/HistoryPage';
import { usePlaces } from './usePlaces';

const route = getRouteApi('/history');

/** The history of all categories and brands. */
export function HistoryRoute() {
  return (
    <HistoryPage
      search={route.useSearch()}
      onSearch={usePlaces('part')}
      brandUndo={(slot) => <UndoBrandChange {...slot} />}
    />
  );
}
