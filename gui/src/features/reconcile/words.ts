import {
  ArchiveRestore,
  CircleAlert,
  CircleCheck,
  CirclePlay,
  CircleSlash,
  CopyX,
  FileCheck2,
  FileMinus,
  FileQuestionMark,
  FileX2,
  FlaskConical,
  Hourglass,
  PackagePlus,
  ScanText,
  Scissors,
  ShieldCheck,
} from 'lucide-react';
import { badgesOf, leftAlone, type Badge } from '@/components/meanings';
import type { Brake, FileClass, ReconcileFile } from '@/lib/api/types';
import { count, formatNumber } from '@/lib/format';

export const classBadges: Record<FileClass, Badge> = {
  orphan: { meaning: 'red', icon: FileMinus, word: 'Orphan' },
  untracked: { meaning: 'yellow', icon: FileQuestionMark, word: 'Untracked' },
  unreadable: { meaning: 'orange', icon: FileX2, word: 'Unreadable' },
  canonical: { meaning: 'gray', icon: FileCheck2, word: 'Kept' },
};

export const reasonBadge = badgesOf({
  fabricated_variant_with_canonical: { meaning: 'red', icon: ScanText, word: 'Made-up variant' },
  variant_not_in_canonical: { meaning: 'red', icon: CircleSlash, word: 'No such variant' },
  duplicate_of_canonical: { meaning: 'red', icon: CopyX, word: 'Duplicate' },
  not_in_canonical: { meaning: 'yellow', icon: PackagePlus, word: 'Not in the catalog' },
  exception: { meaning: 'gray', icon: ShieldCheck, word: 'Exception' },
  canonical_variant_exists: { meaning: 'orange', icon: CircleAlert, word: 'Has variants' },
  same_product_different_split: { meaning: 'orange', icon: Scissors, word: 'Split differently' },
  unreadable: classBadges.unreadable,
});

export const skippedBadge = badgesOf({
  ...leftAlone,
  exists: { meaning: 'orange', icon: FileCheck2, word: 'Name taken' },
});

export const runningBadge: Badge = { meaning: 'blue', icon: CirclePlay, word: 'Running' };
export const researchBadge: Badge = { meaning: 'blue', icon: FlaskConical, word: 'Has research' };

export const backupBadge = badgesOf({
  whole: { meaning: 'green', icon: CircleCheck, word: 'Complete' },
  unfinished: { meaning: 'orange', icon: Hourglass, word: 'Incomplete' },
  restored: { meaning: 'gray', icon: ArchiveRestore, word: 'Restored' },
});

/** What applying does, as a button says it. */
export const moveOf = (going: number, orphans: number) =>
  going === orphans
    ? `Move ${count(orphans, 'file')} to a backup`
    : `Move ${formatNumber(going)} of ${count(orphans, 'file')} to a backup`;

/** What happens to the research that was done under the file's id; null where there is none. */
export function fateOfResearch({ results, resultsMovable, canonical }: ReconcileFile): string | null {
  if (results.length === 0) return null;
  if (resultsMovable) return 'Has research: can be moved to the product';
  return canonical
    ? 'Has research: stays where it is, because the product has research of its own'
    : 'Has research: stays where it is';
}

const known: Record<string, string> = {
  more_than_half: 'this is more than half of the files',
  canonical_shrank: 'there are far fewer products than before',
};

/** What a person confirms who applies a plan the brake stopped. */
export function confirmationOf({ reasons }: Brake): string {
  const facts = reasons.flatMap((reason) => known[reason] ?? []);
  return facts.length > 0 ? `I know that ${facts.join(', and that ')}` : 'I know what this does';
}
