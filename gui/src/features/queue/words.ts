import { CircleAlert, CircleCheck, CirclePlay, CircleSlash, Hourglass, RotateCcw } from 'lucide-react';
import { unknownBadge, type Badge } from '@/components/meanings';
import type { QueueRow } from '@/lib/api/schemas';
import { humanize } from '@/lib/format';

/** The pipeline's words. One it comes up with later is shown as it is, in gray. */
const statuses: Record<string, Badge> = {
  pending: { meaning: 'yellow', icon: Hourglass, word: 'Pending' },
  running: { meaning: 'blue', icon: CirclePlay, word: 'Running' },
  in_progress: { meaning: 'blue', icon: CirclePlay, word: 'In progress' },
  complete: { meaning: 'green', icon: CircleCheck, word: 'Complete' },
  completed: { meaning: 'green', icon: CircleCheck, word: 'Complete' },
  retry: { meaning: 'orange', icon: RotateCcw, word: 'Retry' },
  failed: { meaning: 'red', icon: CircleAlert, word: 'Failed' },
  exhausted: { meaning: 'red', icon: CircleSlash, word: 'Exhausted' },
};

export const queueBadge = (status: string): Badge => statuses[status] ?? unknownBadge(humanize(status));

/** `2/3`, or `2` where there is no limit. */
export const attemptsOf = ({ attempts, maxAttempts }: QueueRow) =>
  maxAttempts === null ? String(attempts) : `${attempts}/${maxAttempts}`;

/** What becomes of a row whose product changed while the pipeline works on it. */
export function fateOf({ movingTo, leaving, inCatalog }: QueueRow): string | null {
  if (movingTo) {
    return `The product is called ${movingTo} by now. The row follows as soon as the pipeline is done with it.`;
  }
  if (leaving) return 'The product was removed. The row goes as soon as the pipeline is done with it.';
  if (!inCatalog)
    return 'The catalog has no such product: the row was put there by somebody else, and stays.';
  return null;
}
