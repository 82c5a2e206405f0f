import {
  BadgeCheck,
  Check,
  CircleDashed,
  CircleX,
  GitCompareArrows,
  Hourglass,
  PenLine,
  Quote,
  SearchX,
  TextSearch,
  TriangleAlert,
} from 'lucide-react';
import type { Badge } from '@/components/meanings';
import type { GridCell, ReviewCandidate, ReviewLane } from '@/lib/api/types';
import { formatNumber, humanize } from '@/lib/format';
import type { Part, State } from './search';

export const partWords: Record<Part, string> = {
  values: 'Values',
  components: 'Components',
  lists: 'Lists',
  numbers: 'Numbers',
};

export const stateBadges: Record<State, Badge> = {
  needs_review: { meaning: 'orange', icon: TriangleAlert, word: 'Needs review' },
  conflict: { meaning: 'red', icon: GitCompareArrows, word: 'Conflict' },
  pending: { meaning: 'yellow', icon: Hourglass, word: 'Not confirmed yet' },
  confirmed: { meaning: 'green', icon: BadgeCheck, word: 'Confirmed' },
  accepted: { meaning: 'green', icon: Check, word: 'Accepted' },
  overridden: { meaning: 'blue', icon: PenLine, word: 'Set by a person' },
};

const rejected: Badge = { meaning: 'red', icon: CircleX, word: 'Rejected' };

export type LaneName = 'item' | 'shared';

export const laneWords: Record<LaneName, string> = { item: 'This product', shared: 'Shared' };

/** What is said in a lane; nothing where nobody and nothing said anything. */
export function laneBadges({ accept, confirm }: ReviewLane): Badge[] {
  return [
    ...(accept === 'accepted' ? [stateBadges.accepted] : []),
    ...(confirm === 'confirmed' ? [stateBadges.confirmed] : []),
    ...(confirm === 'pending' ? [stateBadges.pending] : []),
    ...(confirm === 'rejected' ? [rejected] : []),
  ];
}

/** What is said of a value beside its lanes. */
export const valueBadges = ({
  overridden,
  needsReview,
}: Pick<GridCell, 'overridden' | 'needsReview'>): Badge[] => [
  ...(needsReview ? [stateBadges.needs_review] : []),
  ...(overridden ? [stateBadges.overridden] : []),
];

export const candidateBadges: Record<ReviewCandidate['reviewStatus'], Badge> = {
  pending: { ...stateBadges.pending, word: 'Waits' },
  accepted: stateBadges.confirmed,
  rejected,
};

type QuoteCheck = ReviewCandidate['evidence']['quoteCheck'];

/** What came of looking for a quote in the text of its page. */
export const quoteBadges: Record<QuoteCheck, Badge> = {
  verbatim: { meaning: 'green', icon: Quote, word: 'The page says exactly this' },
  normalised: { meaning: 'green', icon: Quote, word: 'The page says this, but for spaces and case' },
  value_only: { meaning: 'yellow', icon: TextSearch, word: 'The page has the value, but not this quote' },
  not_found: { meaning: 'red', icon: SearchX, word: 'The page does not say this' },
  unchecked: { meaning: 'gray', icon: CircleDashed, word: 'Not checked: the page is not in the workspace' },
};

const sources: Record<string, string> = {
  pipeline: 'the pipeline',
  override: 'an override file',
  user: 'a person',
  component_db: 'its component',
  known_values: 'the known values',
  manual: 'a person',
};

/** Where a value comes from: `from the pipeline`. */
export const sourceOf = (source: string) => `from ${sources[source] ?? humanize(source).toLowerCase()}`;

export const percent = (part: number) => `${Math.round(part * 100)} %`;

/** A part of a whole as people read it: `62 %`, and a dash of nothing. */
export const shareOf = (part: number, whole: number) => (whole > 0 ? percent(part / whole) : '—');

/** `tier 1 · dom`, as far as it is known. */
export const foundBy = ({ tier, method }: ReviewCandidate['source']) =>
  [tier !== null && `tier ${formatNumber(tier)}`, method].filter(Boolean).join(' · ');

const reasons: Record<string, string> = {
  primary_accept: 'accepted a value for this product',
  primary_confirm: 'confirmed a candidate for this product',
  primary_reject: 'rejected a candidate for this product',
  shared_accept: 'accepted the shared value',
  shared_confirm: 'confirmed a candidate of the shared value',
  shared_reject: 'rejected a candidate of the shared value',
};

/** What an audit row says was done. */
export function doneOf(reason: string | null): string {
  if (reason === null) return 'decided';
  if (reason.startsWith('manual_value')) return 'typed a value';
  if (reason.startsWith('undo of decision')) return 'undid a decision';
  return reasons[reason] ?? humanize(reason).toLowerCase();
}
