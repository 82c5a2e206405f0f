import { z } from '@/lib/zod';
import type { Extent } from '@/components/extent';
import type { ReconcileFile, ReconcileReport, ReconcileRequest } from '@/lib/api/types';
import { toggled } from '@/lib/params';

/** A group of orphans that is not ticked, and files that are otherwise than their group. */
const group = z.object({ off: z.boolean(), but: z.array(z.string()) });
const stored = z.record(z.string(), group);

/** Which orphans go to the backup, by reason. Everything is ticked that is not mentioned. */
export type Ticks = z.infer<typeof stored>;

/** How many orphans there are for each reason. */
export type Amounts = ReconcileReport['orphansByReason'];
type Orphan = Pick<ReconcileFile, 'file' | 'reason'>;

export const allTicked: Ticks = {};

const ticked = { off: false, but: [] };
const groupOf = (ticks: Ticks, reason: string | null) => ticks[reason ?? ''] ?? ticked;

export function isTicked(ticks: Ticks, { file, reason }: Orphan): boolean {
  const { off, but } = groupOf(ticks, reason);
  return off === but.includes(file);
}

export function toggleFile(ticks: Ticks, { file, reason }: Orphan): Ticks {
  const { off, but } = groupOf(ticks, reason);
  return { ...ticks, [reason ?? '']: { off, but: toggled(but, file) } };
}

export const tickGroup = (ticks: Ticks, reason: string, on: boolean): Ticks => ({
  ...ticks,
  [reason]: { off: !on, but: [] },
});

export function extentOfGroup(ticks: Ticks, reason: string, amount: number): Extent {
  const { off, but } = groupOf(ticks, reason);
  if (but.length === 0) return off ? 'none' : 'all';
  if (but.length < amount) return 'some';
  return off ? 'all' : 'none';
}

/** How many orphans are ticked. */
export const amountTicked = (ticks: Ticks, amounts: Amounts) =>
  Object.entries(amounts).reduce((sum, [reason, amount]) => {
    const { off, but } = groupOf(ticks, reason);
    return sum + (off ? but.length : amount - but.length);
  }, 0);

export type Choice = Pick<ReconcileRequest, 'reasons' | 'except' | 'include'>;

/** What the service is told; nothing where all orphans go. */
export function choiceOf(ticks: Ticks, amounts: Amounts): Choice {
  const reasons = Object.keys(amounts);
  const [on, off] = [false, true].map((isOff) =>
    reasons.filter((reason) => groupOf(ticks, reason).off === isOff),
  ) as [string[], string[]];
  const but = (of: string[]) => of.flatMap((reason) => groupOf(ticks, reason).but);
  return {
    ...(off.length > 0 && { reasons: on }),
    ...(but(on).length > 0 && { except: but(on) }),
    ...(but(off).length > 0 && { include: but(off) }),
  };
}

const isAll = (ticks: Ticks) => Object.values(ticks).every(({ off, but }) => !off && but.length === 0);

export const formatTicks = (ticks: Ticks) => (isAll(ticks) ? undefined : JSON.stringify(ticks));

export function parseTicks(text: string | undefined): Ticks {
  if (!text) return allTicked;
  try {
    return stored.safeParse(JSON.parse(text)).data ?? allTicked;
  } catch {
    return allTicked;
  }
}
