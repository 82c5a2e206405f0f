import { agree, count } from '@/lib/format';
import { undoDecision } from './queries';
import { wantedValue, type Made, type Wanted } from './useDecision';

const did: Record<Wanted['act'], string> = {
  accept: 'Accepted',
  confirm: 'Confirmed',
  both: 'Accepted and confirmed',
  reject: 'Rejected',
  set: 'Set to',
};

/** `Accepted “49”`. */
export const titleOf = ({ wanted }: Made) => `${did[wanted.act]} “${wantedValue(wanted)}”`;

/** What came of it beside the decision itself. */
export function effectOf({ affected, kept, pending }: Pick<Made, 'affected' | 'kept' | 'pending'>): string {
  const parts = [
    affected.length > 0 &&
      `${count(affected.length, 'product')} ${agree(affected.length, 'follows', 'follow')}.`,
    kept.length > 0 &&
      `${count(kept.length, 'product')} ${agree(kept.length, 'keeps', 'keep')} what a person accepted.`,
    pending.length > 0 &&
      `${count(pending.length, 'candidate')} ${agree(pending.length, 'waits', 'wait')} still.`,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(' ') : 'No candidate waits any more.';
}

/** Undoes what was decided, the last first. */
export async function undoMade(category: string, { decisionIds }: Pick<Made, 'decisionIds'>) {
  for (const id of decisionIds.toReversed()) await undoDecision(category, id);
}
