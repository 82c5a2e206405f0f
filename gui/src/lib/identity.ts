import { queryOptions } from '@tanstack/react-query';
import { body, idempotent, identityApi } from './api/client';

export type IdentityInput = { brand: string; model: string; variant: string };

/** `authoring` may name a new product, `sync` has to find it in the catalog. */
export type Mode = 'authoring' | 'sync';

export type IdentityQuestion = IdentityInput & {
  mode: Mode;
  /** Also returns what each rule decided. */
  unfolded?: boolean;
};

/** Queries to the identity gate from several screens; all keys that depend on its exceptions begin alike. */
export const identityQueries = {
  all: ['identity'] as const,
  decision: (category: string, { unfolded, ...asked }: IdentityQuestion) =>
    queryOptions({
      queryKey: [...identityQueries.all, category, 'decision', asked, { unfolded }],
      queryFn: async ({ signal }) =>
        body(
          await identityApi.POST('/api/v1/identity/{category}/decisions', {
            params: { path: { category }, query: unfolded ? { steps: true } : {} },
            // Only a question: it must not be recorded as a rejection.
            body: { ...asked, record: false },
            signal,
          }),
        ),
      staleTime: 0,
      gcTime: 30_000,
    }),
};

export async function addException(
  category: string,
  exception: IdentityInput & { reason: string },
  idempotencyKey: string,
) {
  return body(
    await identityApi.POST('/api/v1/identity/{category}/exceptions', {
      params: { path: { category } },
      headers: idempotent(idempotencyKey),
      body: exception,
    }),
  );
}

const exceptable = ['variant_is_model_substring', 'variant_repeats_model_words'];

/** Whether an exception can help with this kind of rejection; the gate decides whether to accept one. */
export const allowsException = (reason: string | null | undefined) => exceptable.includes(reason ?? '');
