import { CircleAlert, CircleCheck, CirclePlay, CircleSlash, Hourglass, RotateCcw } from 'lucide-react';
import { badgesOf, type Badge } from '@/components/meanings';
import type { QueueRow } from '@/lib/api/types';

const complete: Badge = { meaning: 'green', icon: CircleCheck, word: 'Complete' };

/** The statuses of the pipeline. */
export const queueBadge = badgesOf({
  pending: { meaning: 'yellow', icon: Hourglass, word: 'Pending' },
  running: { meaning: 'blue', icon: CirclePlay, word: 'Running' },
  in_progress: { meaning: 'blue', icon: CirclePlay, word: 'In progress' },
  complete,
  completed: complete,
  retry: { meaning: 'orange', icon: RotateCcw, word: 'Retry' },
  failed: { meaning: 'red', icon: CircleAlert, word: 'Failed' },
  exhausted: { meaning: 'red', icon: CircleSlash, word: 'Exhausted' },
});

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
