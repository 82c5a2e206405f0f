import createClient, { type Middleware } from 'openapi-fetch';
import { untilListening } from '../listening';
import type { paths as BrandPaths } from './brand';
import type { paths as CatalogPaths } from './catalog';
import type { paths as IdentityPaths } from './identity';
import { problemOf } from './problem';

/** Every answer that is not a success is thrown as the problem it carries, so callers only ever see data. */
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
    return fetch(request);
  },
};

export const brandApi = createClient<BrandPaths>(options);
export const catalogApi = createClient<CatalogPaths>(options);
export const identityApi = createClient<IdentityPaths>(options);

for (const client of [brandApi, catalogApi, identityApi]) client.use(throwProblems);

/** The body of an answer that always has one; what it holds is told by the schema, as not every operation says it. */
export function body<T>(answer: { data?: unknown }): T {
  if (answer.data === undefined) throw new Error('The service answered without a body');
  return answer.data as T;
}

/** Makes a repeated POST one POST. */
export const idempotent = (key: string) => ({ 'Idempotency-Key': key });

/** Makes a change one of the version that was seen: of any other it is refused. */
export const ifMatch = (version: number) => ({ 'If-Match': `"v${version}"` });
