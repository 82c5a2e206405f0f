import {
  ArrowDownToLine,
  Check,
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CircleDot,
  CircleMinus,
  CirclePlay,
  CircleSlash,
  Equal,
  FileCheck2,
  GitCompareArrows,
  HardDrive,
  Hourglass,
  ListPlus,
  Plus,
  TriangleAlert,
  type LucideIcon,
} from 'lucide-react';
import { humanize } from '@/lib/format';

/** The six meanings, the same in every screen; each always comes as colour, icon and word. */
export type Meaning = 'green' | 'yellow' | 'red' | 'orange' | 'blue' | 'gray';

export type Badge = { meaning: Meaning; icon: LucideIcon; word: string };

export const lifecycle = {
  active: { meaning: 'green', icon: CircleCheck, word: 'Active' },
  inactive: { meaning: 'gray', icon: CircleMinus, word: 'Inactive' },
  draft: { meaning: 'yellow', icon: CircleDashed, word: 'Draft' },
} satisfies Record<string, Badge>;

export const production = {
  from_production: { meaning: 'green', icon: Check, word: 'From production' },
  local_only: { meaning: 'yellow', icon: HardDrive, word: 'Local only' },
  production_drift: { meaning: 'orange', icon: GitCompareArrows, word: 'Drift' },
  new_from_production: { meaning: 'blue', icon: ArrowDownToLine, word: 'New from production' },
  possibly_discontinued: { meaning: 'red', icon: CircleSlash, word: 'Possibly discontinued' },
  identity_mismatch: { meaning: 'red', icon: CircleAlert, word: 'Identity conflict' },
} satisfies Record<string, Badge>;

export const outcomes = {
  output: { meaning: 'blue', icon: FileCheck2, word: 'Has output' },
  created: { meaning: 'green', icon: Plus, word: 'New' },
  updated: { meaning: 'blue', icon: CircleDot, word: 'Updated' },
  unchanged: { meaning: 'gray', icon: Equal, word: 'Already there' },
  rejected: { meaning: 'red', icon: CircleAlert, word: 'Rejected' },
  invalid: { meaning: 'orange', icon: TriangleAlert, word: 'Unreadable row' },
  newId: { meaning: 'orange', icon: GitCompareArrows, word: 'New ID' },
  conflict: { meaning: 'red', icon: CircleAlert, word: 'Conflict' },
  pending: { meaning: 'yellow', icon: Hourglass, word: 'Pending' },
  queued: { meaning: 'blue', icon: ListPlus, word: 'To be added' },
} satisfies Record<string, Badge>;

export const unknownBadge = (word: string): Badge => ({ meaning: 'gray', icon: CircleDot, word });

/** Looks a code up among the badges that are known; one that came up later is shown as it is, in gray. */
export const badgesOf =
  (badges: Record<string, Badge>) =>
  (code: string): Badge =>
    badges[code] ?? unknownBadge(humanize(code));

export const lifecycleBadge = badgesOf(lifecycle);
export const productionBadge = badgesOf(production);

/** Why something was left as it is by an operation on many. */
export const leftAlone = {
  changed: { meaning: 'orange', icon: GitCompareArrows, word: 'Changed since' },
  gone: { meaning: 'gray', icon: CircleSlash, word: 'Already gone' },
  running: { meaning: 'blue', icon: CirclePlay, word: 'In progress' },
} satisfies Record<string, Badge>;
