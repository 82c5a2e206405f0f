import { CircleAlert, CircleCheck, CirclePlay, Hourglass, Undo2 } from 'lucide-react';
import { badgesOf } from './meanings';

/** What came of comparing with production. */
export const pullBadge = badgesOf({
  running: { meaning: 'blue', icon: CirclePlay, word: 'Running' },
  good: { meaning: 'green', icon: CircleCheck, word: 'Compared' },
  held: { meaning: 'orange', icon: Hourglass, word: 'To be confirmed' },
  failed: { meaning: 'red', icon: CircleAlert, word: 'Failed' },
});

/** How far an apply has come. */
export const applyBadge = badgesOf({
  applying: { meaning: 'blue', icon: CirclePlay, word: 'Applying' },
  applied: { meaning: 'green', icon: CircleCheck, word: 'Applied' },
  undoing: { meaning: 'blue', icon: CirclePlay, word: 'Undoing' },
  undone: { meaning: 'gray', icon: Undo2, word: 'Undone' },
});
