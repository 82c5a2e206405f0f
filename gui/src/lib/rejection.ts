import { z } from '@/lib/zod';
import { Problem } from './api/problem';
import type { Decision, Suggestion } from './api/types';

const text = z.string().nullish();
const product = z.object({
  brand: z.string(),
  model: z.string(),
  variant: z.string(),
  productId: z.string(),
});
type Explanation = Decision['explanation'];

/** The members of a problem that rejects an identity. */
const members = z.object({
  reason: z.string(),
  canonicalProductId: text,
  normalized: z
    .object({ brand: z.string(), model: z.string(), variant: z.string(), productId: text })
    .nullish(),
  explanation: z.custom<Explanation>((told) => typeof told === 'object').nullish(),
  existing: product.nullish(),
});

const openExisting = ({ productId, brand, model, variant }: z.infer<typeof product>): Suggestion => ({
  action: 'open_existing',
  label: 'Open the existing product',
  ...{ brand, model, variant, productId },
});

/** The rejection of an identity in the form of the gate's own answers; null when a problem is about something else. */
export function rejectionOf(error: unknown): Decision | null {
  if (!(error instanceof Problem)) return null;
  const told = members.safeParse(error.members).data;
  if (!told || !(told.explanation ?? told.existing)) return null;
  const { existing, normalized } = told;
  const own: Explanation = {
    rule: 0,
    message: error.detail,
    match: null,
    matchedText: null,
    competitor: existing ?? null,
    suggestions: existing ? [openExisting(existing)] : [],
  };
  return {
    valid: false,
    reason: told.reason,
    canonicalProductId: told.canonicalProductId ?? null,
    normalized: {
      brand: normalized?.brand ?? '',
      model: normalized?.model ?? '',
      variant: normalized?.variant ?? '',
      productId: normalized?.productId ?? told.canonicalProductId ?? null,
    },
    source: 'product_catalog',
    explanation: told.explanation ?? own,
    hints: [],
    asOfRevision: 0,
  };
}
