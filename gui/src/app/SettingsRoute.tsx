import { getRouteApi } from '@tanstack/react-router';
import { SettingsPage } from '@/features/settings/SettingsPage';
import { usePlaces } from './usePlaces';

const route = getRouteApi('/settings');

export function SettingsRoute() {
  return <SettingsPage search={route.useSearch()} onSearch={usePlaces('part')} />;
}
