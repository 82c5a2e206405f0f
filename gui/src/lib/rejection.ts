import { z } from '@/lib/zod';
import { Problem } from './api/problem';
import type { Decision, Hint } from './api/schemas';

const text = z.string().nullish();
const product = z.object({
  brand: z.string(),
  model: z.string(),
  variant: z.string(),
  productId: z.string(),
});
const suggestion = z.object({
  action: z.string(),
  label: z.string(),
  brand: text,
  model: text,
  variant: text,
  productId: text,
});

/** The members of a problem that rejects an identity. */
const members = z.object({
  reason: z.string(),
  canonicalProductId: text,
  normalized: z
    .object({ brand: z.string(), model: z.string(), variant: z.string(), productId: text })
    .nullish(),
  explanation: z
    .object({
      rule: z.number(),
      message: z.string(),
      match: text,
      matchedText: text,
      competitor: product.nullish(),
      suggestions: z.array(suggestion).default([]),
    })
    .nullish(),
  existing: product.nullish(),
});

type Explanation = Decision['explanation'];
type Parsed = NonNullable<z.infer<typeof members>['explanation']>;

const openExisting = ({ productId, brand, model, variant }: z.infer<typeof product>) => ({
  action: 'open_existing',
  label: 'Open the existing product',
  ...{ brand, model, variant, productId },
});

const explained = ({ suggestions, ...told }: Parsed): Explanation => ({
  rule: told.rule,
  message: told.message,
  match: told.match ?? null,
  matchedText: told.matchedText ?? null,
  competitor: told.competitor ?? null,
  suggestions: suggestions.map(({ action, label, brand, model, variant, productId }) => ({
    action,
    label,
    brand: brand ?? null,
    model: model ?? null,
    variant: variant ?? null,
    productId: productId ?? null,
  })),
});

/** The rejection of an identity in the form of the gate's own answers; null when a problem is about something else. */
export function rejectionOf(error: unknown): Decision | null {
  if (!(error instanceof Problem)) return null;
  const told = members.safeParse(error.members).data;
  if (!told || !(told.explanation ?? told.existing)) return null;
  const { existing, normalized } = told;
  const own: Parsed = {
    rule: 0,
    message: error.detail,
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
    explanation: explained(told.explanation ?? own),
    hints: [] as Hint[],
    asOfRevision: 0,
    asOf: null,
  };
}
