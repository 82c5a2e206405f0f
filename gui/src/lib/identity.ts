import { queryOptions } from '@tanstack/react-query';
import { body, idempotent, identityApi } from './api/client';
import type { Decision, IdentityException } from './api/schemas';

export type IdentityInput = { brand: string; model: string; variant: string };

/** `authoring` names a product in the catalog, `sync` has to find it there. */
export type Mode = 'authoring' | 'sync';

export type IdentityQuestion = IdentityInput & {
  mode: Mode;
  /** Also what each rule said. */
  unfolded?: boolean;
};

/** What more than one screen asks of the identity gate; all that hangs on its exceptions has the same beginning. */
export const identityQueries = {
  all: ['identity'] as const,
  decision: (category: string, { unfolded, ...asked }: IdentityQuestion) =>
    queryOptions({
      queryKey: [...identityQueries.all, category, 'decision', asked, { unfolded }],
      queryFn: async ({ signal }) =>
        body<Decision>(
          await identityApi.POST('/api/v1/identity/{category}/decisions', {
            params: { path: { category }, query: unfolded ? { steps: true } : {} },
            // Somebody is looking, nothing was refused: it has no place among the rejections.
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
  return body<IdentityException>(
    await identityApi.POST('/api/v1/identity/{category}/exceptions', {
      params: { path: { category } },
      headers: idempotent(idempotencyKey),
      body: exception,
    }),
  );
}

const exceptable = ['variant_is_model_substring', 'variant_repeats_model_words'];

/** Whether a refusal is of the kind that an exception answers; whether one is granted is the gate's to say. */
export const allowsException = (reason: string | null | undefined) => exceptable.includes(reason ?? '');
