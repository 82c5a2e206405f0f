import type { Decision } from './api/schemas';

/** What a decision means for adding: the gate accepts a product that is in the catalog already, but it is not a new one. */
export type Outcome = 'accepted' | 'alreadyThere' | 'refused';

export function outcomeOf({ valid, source, canonicalProductId, explanation }: Decision): Outcome {
  if (!valid) return 'refused';
  const isThere = source === 'product_catalog' && explanation.competitor?.productId === canonicalProductId;
  return isThere ? 'alreadyThere' : 'accepted';
}
