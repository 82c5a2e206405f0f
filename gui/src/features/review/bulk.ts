import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { newIdempotencyKey } from '@/lib/idempotency';
import type { BulkAnswer, BulkDecision, ReviewDrawer } from '@/lib/api/types';
import { decideMany, reviewQueries } from './queries';
import { isSameValue, type Slot } from './slots';

/** What can be decided about many cells at once. */
export const bulkActs = ['accept', 'confirm'] as const;
export type BulkAct = (typeof bulkActs)[number];

/** The most that the service takes at once. */
export const mostAtOnce = 1000;
const readAtOnce = 8;

export type BulkPlan = {
  items: BulkDecision[];
  /** The cells as they were seen, by their id. */
  drawers: Map<number, ReviewDrawer>;
  /** What would come of it; null where there is nothing to ask, or too much. */
  answer: BulkAnswer | null;
};

/** The candidates of a cell that say what the cell says. */
export function decisionsOn(
  { slot, value, selected, candidates }: ReviewDrawer,
  act: BulkAct,
): BulkDecision[] {
  const equal = candidates.filter((each) => !each.synthetic && isSameValue(each.value, value));
  const chosen = equal.find(({ id }) => id === selected.candidateId) ?? equal[0];
  const meant =
    act === 'accept'
      ? chosen
        ? [chosen]
        : []
      : equal.filter(({ reviewStatus }) => reviewStatus === 'pending');
  return meant.map(({ id: candidateId }) => ({
    slot: { kind: slot.kind, id: slot.id },
    action: act,
    lane: 'item',
    candidateId,
  }));
}

async function readDrawers(client: QueryClient, category: string, cells: number[]) {
  const drawers = new Map<number, ReviewDrawer>();
  for (let from = 0; from < cells.length; from += readAtOnce) {
    const some = cells.slice(from, from + readAtOnce).map((id): Slot => ({ kind: 'grid_key', id }));
    const read = await Promise.all(
      some.map((slot) => client.fetchQuery({ ...reviewQueries.drawer(category, slot), staleTime: 0 })),
    );
    for (const { drawer } of read) drawers.set(drawer.slot.id, drawer);
  }
  return drawers;
}

/** What would be decided about these cells, and what would come of it. */
export const bulkPlan = (category: string, cells: number[], act: BulkAct) =>
  queryOptions({
    queryKey: [...reviewQueries.all, category, 'bulk', act, cells],
    queryFn: async ({ client }): Promise<BulkPlan> => {
      const drawers = await readDrawers(client, category, cells);
      const items = [...drawers.values()].flatMap((drawer) => decisionsOn(drawer, act));
      const asks = items.length > 0 && items.length <= mostAtOnce;
      const answer = asks
        ? await decideMany(category, items, { dryRun: true, key: newIdempotencyKey() })
        : null;
      return { items, drawers, answer };
    },
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
    retry: false,
    meta: { preview: true },
  });
