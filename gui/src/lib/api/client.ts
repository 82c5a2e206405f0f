import createClient, { type Middleware } from 'openapi-fetch';
import { untilListening } from '../listening';
import { send } from '../login';
import { traceparent } from '../trace';
import type { paths as BrandPaths } from './brand';
import type { paths as CatalogPaths } from './catalog';
import type { paths as IdentityPaths } from './identity';
import { problemOf } from './problem';
import type { paths as ReviewPaths } from './review';
import type { paths as SyncPaths } from './sync';

/** Every response that is not a success is thrown as its problem, so callers only see data. */
const throwProblems: Middleware = {
  async onResponse({ response }) {
    if (!response.ok) throw await problemOf(response);
  },
  onError({ error }) {
    return error instanceof Error ? error : new Error(String(error));
  },
};

const options = {
  baseUrl: location.origin,
  fetch: async (request: Request) => {
    await untilListening();
    request.headers.set('traceparent', traceparent());
    return send(request);
  },
};

export const brandApi = createClient<BrandPaths>(options);
export const catalogApi = createClient<CatalogPaths>(options);
export const identityApi = createClient<IdentityPaths>(options);
export const reviewApi = createClient<ReviewPaths>(options);
export const syncApi = createClient<SyncPaths>(options);

for (const client of [brandApi, catalogApi, identityApi, reviewApi, syncApi]) client.use(throwProblems);

/** The body of a response whose problems were thrown. */
export function body<Data>({ data }: { data?: Data }): NonNullable<Data> {
  if (data === undefined || data === null) throw new Error('The response has no body');
  return data;
}

/** Makes a repeated POST one POST. */
export const idempotent = (key: string) => ({ 'Idempotency-Key': key });

/** Limits a change to the version that was seen: otherwise it is rejected. */
export const ifMatch = (version: number) => ({ 'If-Match': `"v${version}"` });
