import type { Decision } from './api/types';

/** What a decision means for adding: the gate also accepts a product that is already in the catalog. */
export type Outcome = 'accepted' | 'alreadyThere' | 'rejected';

export function outcomeOf({ valid, source, canonicalProductId, explanation }: Decision): Outcome {
  if (!valid) return 'rejected';
  const isThere = source === 'product_catalog' && explanation.competitor?.productId === canonicalProductId;
  return isThere ? 'alreadyThere' : 'accepted';
}
