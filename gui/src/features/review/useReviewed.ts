import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { GridPage, ReviewSlot } from '@/lib/api/types';
import { reviewQueries } from './queries';
import type { Slot } from './slots';

/** Where a slot says what the grid says too. */
function withSlot(page: GridPage | undefined, { slot, ...state }: ReviewSlot): GridPage | undefined {
  const { productId, fieldKey } = slot;
  if (!page || !productId || !fieldKey || !page.items.some((item) => item.productId === productId))
    return page;
  const { value, confidence, source, overridden, needsReview, itemLane, sharedLane } = state;
  const cell = {
    cellId: slot.id,
    value,
    confidence,
    source,
    overridden,
    needsReview,
    itemLane,
    sharedLane,
  };
  return {
    ...page,
    items: page.items.map((item) =>
      item.productId === productId ? { ...item, cells: { ...item.cells, [fieldKey]: cell } } : item,
    ),
  };
}

type Reviewed = {
  /** The slot as it is now: the grid shows it at once. */
  state?: ReviewSlot | undefined;
  /** Only that slot changed: the grid need not be read again. */
  alone?: boolean;
};

/** Brings what is shown up to date after a decision. */
export function useReviewed(category: string) {
  const client = useQueryClient();
  return useCallback(
    async ({ state, alone = false }: Reviewed = {}) => {
      const grid = reviewQueries.grid(category);
      if (state) client.setQueriesData<GridPage>({ queryKey: grid }, (page) => withSlot(page, state));
      await client.invalidateQueries({
        queryKey: reviewQueries.all,
        predicate: ({ queryKey, meta }) => !meta?.preview && !(alone && startsWith(queryKey, grid)),
      });
    },
    [client, category],
  );
}

/** The same while many decisions follow each other: only the slot is read again, the rest once it is looked at. */
export function useReviewedOneByOne(category: string) {
  const client = useQueryClient();
  return useCallback(
    async (slot: Slot) => {
      await client.invalidateQueries({ queryKey: reviewQueries.drawer(category, slot).queryKey });
      await client.invalidateQueries({
        queryKey: reviewQueries.all,
        predicate: ({ queryKey, meta }) => !meta?.preview && queryKey[2] !== 'slot',
        refetchType: 'none',
      });
    },
    [client, category],
  );
}

const startsWith = (key: readonly unknown[], start: readonly unknown[]) =>
  start.every((part, index) => key[index] === part);
