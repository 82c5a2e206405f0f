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
  GitCompareArrows,
  Hourglass,
  PackagePlus,
  ScanText,
  Scissors,
  ShieldCheck,
} from 'lucide-react';
import { unknownBadge, type Badge } from '@/components/meanings';
import type { BackupState, Brake, FileClass, ReconcileFile } from '@/lib/api/schemas';
import { humanize } from '@/lib/format';

export const classBadges: Record<FileClass, Badge> = {
  orphan: { meaning: 'red', icon: FileMinus, word: 'Orphan' },
  untracked: { meaning: 'yellow', icon: FileQuestionMark, word: 'Untracked' },
  unreadable: { meaning: 'orange', icon: FileX2, word: 'Unreadable' },
  canonical: { meaning: 'gray', icon: FileCheck2, word: 'Kept' },
};

const reasons: Record<string, Badge> = {
  fabricated_variant_with_canonical: { meaning: 'red', icon: ScanText, word: 'Made-up variant' },
  variant_not_in_canonical: { meaning: 'red', icon: CircleSlash, word: 'No such variant' },
  duplicate_of_canonical: { meaning: 'red', icon: CopyX, word: 'Second file of it' },
  not_in_canonical: { meaning: 'yellow', icon: PackagePlus, word: 'Not among the products' },
  exception: { meaning: 'gray', icon: ShieldCheck, word: 'Let through by an exception' },
  canonical_variant_exists: { meaning: 'orange', icon: CircleAlert, word: 'Known with variants' },
  same_product_different_split: { meaning: 'orange', icon: Scissors, word: 'Cut differently' },
  unreadable: { meaning: 'orange', icon: FileX2, word: 'Unreadable' },
};

export const reasonBadge = (reason: string): Badge => reasons[reason] ?? unknownBadge(humanize(reason));

const skipped: Record<string, Badge> = {
  changed: { meaning: 'orange', icon: GitCompareArrows, word: 'Changed meanwhile' },
  gone: { meaning: 'gray', icon: CircleSlash, word: 'Gone already' },
  running: { meaning: 'blue', icon: CirclePlay, word: 'Being worked on' },
  exists: { meaning: 'orange', icon: FileCheck2, word: 'Another file is there' },
};

export const skippedBadge = (reason: string): Badge => skipped[reason] ?? unknownBadge(humanize(reason));

export const runningBadge: Badge = { meaning: 'blue', icon: CirclePlay, word: 'Running' };
export const researchBadge: Badge = { meaning: 'blue', icon: FlaskConical, word: 'Has research' };

const states: Record<BackupState['state'], Badge> = {
  whole: { meaning: 'green', icon: CircleCheck, word: 'Whole' },
  unfinished: { meaning: 'orange', icon: Hourglass, word: 'Unfinished' },
  restored: { meaning: 'gray', icon: ArchiveRestore, word: 'Restored' },
};

export const backupBadge = (state: BackupState['state']): Badge => states[state] ?? unknownBadge(state);

/** What becomes of the research that was done under the file's id; null where there is none. */
export function fateOfResearch({ results, resultsMovable, canonical }: ReconcileFile): string | null {
  if (results.length === 0) return null;
  if (resultsMovable) return 'Has research: can move to the twin';
  return canonical
    ? 'Has research: stays where it is, as the twin has some of its own'
    : 'Has research: stays where it is';
}

const known: Record<string, string> = {
  more_than_half: 'this is more than half of the files',
  canonical_shrank: 'there are far fewer products than before',
};

/** What a person says who goes on in spite of the brake. */
export function admitted({ reasons }: Brake): string {
  const facts = reasons.flatMap((reason) => known[reason] ?? []);
  return facts.length > 0 ? `I know that ${facts.join(', and that ')}` : 'I know what this does';
}
