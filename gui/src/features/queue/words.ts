import type { QueueRow } from '@/lib/api/types';

/** `2/3`, or `2` where there is no limit. */
export const attemptsOf = ({ attempts, maxAttempts }: QueueRow) =>
  maxAttempts === null ? String(attempts) : `${attempts}/${maxAttempts}`;

/** What happens to a row whose product changed while the pipeline is working on it. */
export function fateOf({ movingTo, leaving, inCatalog }: QueueRow): string | null {
  if (movingTo) {
    return `The product ID is now ${movingTo}. The row follows as soon as the pipeline is done with it.`;
  }
  if (leaving)
    return 'The product was deleted. The row will be removed as soon as the pipeline is done with it.';
  if (!inCatalog) return 'This product is not in the catalog: the row was added by another tool and is kept.';
  return null;
}
