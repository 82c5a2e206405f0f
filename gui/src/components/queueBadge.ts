import { CircleAlert, CircleCheck, CirclePlay, CircleSlash, Hourglass, RotateCcw } from 'lucide-react';
import { badgesOf, type Badge } from './meanings';

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
