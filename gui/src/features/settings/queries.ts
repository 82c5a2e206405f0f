import { queryOptions } from '@tanstack/react-query';
import { body, catalogApi } from '@/lib/api/client';

const status = '/api/v1/services/{service}/status';
const places = '/api/v1/services/{service}/places';

export const services = [
  'catalog-service',
  'brand-service',
  'identity-gate-service',
  'sync-service',
  'review-service',
] as const;
export type Service = (typeof services)[number];

const every = 5_000;

/** Every service describes itself at the same path; each is asked by itself, so that one that is away hides no other. */
export const settingsQueries = {
  status: (service: Service) =>
    queryOptions({
      queryKey: ['services', service, 'status'],
      queryFn: async ({ signal }) =>
        body(await catalogApi.GET(status, { params: { path: { service } }, signal })),
      refetchInterval: every,
      retry: false,
    }),
  places: (service: Service) =>
    queryOptions({
      queryKey: ['services', service, 'places'],
      queryFn: async ({ signal }) =>
        body(await catalogApi.GET(places, { params: { path: { service } }, signal })).items,
      retry: false,
    }),
};
