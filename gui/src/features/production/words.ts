import {
  ArrowDownToLine,
  Ban,
  BookmarkCheck,
  CircleAlert,
  CircleCheck,
  CircleSlash,
  CopyX,
  Equal,
  FileX2,
  Flag,
  GitCompareArrows,
  GitMerge,
  HardDrive,
  Hourglass,
  ListTree,
  Merge,
  PauseCircle,
  SearchX,
  ShieldCheck,
  Sparkles,
  Tag,
  Undo2,
} from 'lucide-react';
import { badgesOf, production, type Badge } from '@/components/meanings';
import type { ApplyPreview, ApplyReport, ProductionRow, ProductionSummary } from '@/lib/api/types';
import { agree, count, formatNumber, humanize } from '@/lib/format';
import type { Wanted } from './choices';
import { amountOf, openClasses, type ShownClass } from './search';
import type { Action, Resolution, RowClass } from './types';

export const classBadges: Record<RowClass, Badge> = {
  in_production_only: { meaning: 'green', icon: ArrowDownToLine, word: 'New from production' },
  in_catalog_only: { meaning: 'yellow', icon: HardDrive, word: 'Catalog only' },
  identity_mismatch: { meaning: 'red', icon: CircleAlert, word: 'Identity conflict' },
  field_drift: { meaning: 'orange', icon: GitCompareArrows, word: 'Field drift' },
  not_researched: { meaning: 'gray', icon: SearchX, word: 'Not researched' },
  accepted_drift: { meaning: 'gray', icon: ShieldCheck, word: 'Intended difference' },
  duplicate_rows: { meaning: 'gray', icon: CopyX, word: 'Duplicate row' },
  invalid_rows: { meaning: 'orange', icon: FileX2, word: 'Invalid row' },
  matched: { meaning: 'gray', icon: Equal, word: 'Matched' },
};

export const allBadge: Badge = { meaning: 'blue', icon: ListTree, word: 'All differences' };

export const reasonBadge = badgesOf({
  possibly_discontinued: production.possibly_discontinued,
  local_only: production.local_only,
  same_product_id: { meaning: 'red', icon: GitMerge, word: 'Same product ID' },
  suspected_rename: { meaning: 'red', icon: Merge, word: 'Renamed?' },
  differs: { meaning: 'orange', icon: GitCompareArrows, word: 'Says something else' },
  same: { meaning: 'gray', icon: Equal, word: 'Says the same' },
});

/** What is going to be done about a row that was chosen. */
const chosenBadges: Record<Action, Badge> = {
  add: { meaning: 'blue', icon: ArrowDownToLine, word: 'To be added' },
  accept_value: { meaning: 'blue', icon: CircleCheck, word: 'Accept production value' },
  discontinue: { meaning: 'blue', icon: PauseCircle, word: 'Mark discontinued' },
  keep: { meaning: 'blue', icon: BookmarkCheck, word: 'Keep' },
  resolve: { meaning: 'blue', icon: GitMerge, word: 'Resolve' },
  flag: { meaning: 'blue', icon: Flag, word: 'Flag for review' },
  skip: { meaning: 'gray', icon: Equal, word: 'Leave as it is' },
};

export const resolutions: Record<Resolution, { word: string; does: string }> = {
  rename_ours: {
    word: 'Rename ours',
    does: 'Our product takes the name that production has. Its files move with it, and its old ID redirects.',
  },
  keep_ours: {
    word: 'Keep our name',
    does: 'Our product keeps its name, and this conflict does not come up again.',
  },
  add_theirs: {
    word: 'Add theirs as another product',
    does: 'These are two products: the one from production is added beside ours.',
  },
};

export const chosenBadge = (action: Action, value?: Resolution): Badge => ({
  ...chosenBadges[action],
  ...(action === 'resolve' && value && { word: resolutions[value].word }),
});

export const doneBadge = badgesOf({
  add: { meaning: 'green', icon: CircleCheck, word: 'Added' },
  accept_value: { meaning: 'green', icon: CircleCheck, word: 'Value accepted' },
  discontinue: { meaning: 'green', icon: CircleCheck, word: 'Marked discontinued' },
  keep: { meaning: 'green', icon: CircleCheck, word: 'Kept' },
  resolve: { meaning: 'green', icon: CircleCheck, word: 'Resolved' },
  flag: { meaning: 'green', icon: Flag, word: 'Flagged' },
});

/** Why a row cannot be, or was not, carried out. */
export const refusalBadge = badgesOf({
  plan_stale: { meaning: 'orange', icon: GitCompareArrows, word: 'Changed since' },
  already_applied: { meaning: 'gray', icon: Equal, word: 'Already done' },
  action_not_possible: { meaning: 'red', icon: Ban, word: 'Not possible here' },
});

export const brandsBadge: Badge = { meaning: 'green', icon: Tag, word: 'New brands' };

export const keptBadge: Badge = { meaning: 'gray', icon: BookmarkCheck, word: 'Kept' };
export const staleBadge: Badge = {
  meaning: 'orange',
  icon: GitCompareArrows,
  word: 'Changed, compared again',
};
export const hintBadge: Badge = { meaning: 'yellow', icon: Sparkles, word: 'Check the name' };

export const verdictBadge = (verdict: string): Badge =>
  verdict === 'exists'
    ? { meaning: 'gray', icon: Equal, word: 'Already there' }
    : { meaning: 'red', icon: Ban, word: 'Rejected' };

export const resultBadge = badgesOf({
  applied: { meaning: 'green', icon: CircleCheck, word: 'Done' },
  skipped: { meaning: 'gray', icon: CircleSlash, word: 'Left as it is' },
  refused: { meaning: 'red', icon: Ban, word: 'Rejected' },
  pending: { meaning: 'blue', icon: Hourglass, word: 'Waiting' },
});

export const stayedBadge = badgesOf({
  undone: { meaning: 'gray', icon: Undo2, word: 'Undone' },
  changed: { meaning: 'orange', icon: GitCompareArrows, word: 'Changed since, stays' },
  gone: { meaning: 'gray', icon: CircleSlash, word: 'Already gone' },
});

const origins: Record<string, string> = {
  override: 'a person’s override',
  published: 'the published data',
  output: 'the pipeline’s output',
  active_filtering: 'Active Filtering',
  catalog: 'the catalog',
};

/** Where the local value comes from: `the published data`. */
export const originOf = (origin: string) => origins[origin] ?? humanize(origin);

/** The name of a row that has none: its place in the list, counted from 1 as people do. */
export const rowPlace = ({ index }: Pick<ProductionRow, 'index'>) =>
  typeof index === 'number' ? `Row ${formatNumber(index + 1)}` : 'Row without a place';

export const openRows = (summary: ProductionSummary) =>
  openClasses.reduce((sum, each) => sum + amountOf(summary, each), 0);

const amounts: [Action, one: string, many: string][] = [
  ['add', 'add', 'adds'],
  ['accept_value', 'value', 'values'],
  ['discontinue', 'discontinued', 'discontinued'],
  ['keep', 'kept', 'kept'],
  ['resolve', 'conflict', 'conflicts'],
  ['flag', 'flag', 'flags'],
];

/** `Apply 35 adds, 7 values, register 2 brands`; null where nothing would be done. */
export function promiseOf({ summary, brands }: Pick<ApplyPreview, 'summary' | 'brands'>): string | null {
  const parts = amounts
    .map(([action, one, many]) => ({ amount: summary[action] ?? 0, one, many }))
    .filter(({ amount }) => amount > 0)
    .map(({ amount, one, many }) => count(amount, one, many));
  if (parts.length === 0) return null;
  if (brands.length > 0) parts.push(`register ${count(brands.length, 'brand')}`);
  return `Apply ${parts.join(', ')}`;
}

/** What came of an apply, in a sentence. */
export function toldOf({ summary: { applied, refused, skipped } }: Pick<ApplyReport, 'summary'>): string {
  const parts = [
    `${count(applied, 'row')} applied`,
    refused > 0 && `${formatNumber(refused)} rejected`,
    skipped > 0 && `${formatNumber(skipped)} left as ${agree(skipped, 'it is', 'they are')}`,
  ];
  return parts.filter(Boolean).join(', ');
}

/** The one action for all rows of a class that are shown; null where each needs a look of its own. */
export function takeAllOf(shown: ShownClass, total: number): { label: string; wanted: Wanted } | null {
  switch (shown) {
    case 'in_production_only':
      return { label: `Add all ${formatNumber(total)}`, wanted: { action: 'add' } };
    case 'in_catalog_only':
      return { label: `Mark all ${formatNumber(total)} discontinued`, wanted: { action: 'discontinue' } };
    case 'field_drift':
      return {
        label: `Accept all ${count(total, 'production value')}`,
        wanted: { action: 'accept_value' },
      };
    default:
      return null;
  }
}
