import { z } from '@/lib/zod';

const text = z.string().optional().catch(undefined);

/** The state of the history screen, as its address holds it; without a part it is the products'. */
export const historySearch = z.object({
  part: z.enum(['brands']).optional().catch(undefined),
  actor: text,
  action: text,
  open: text,
  /** The entry that is to be undone. */
  undo: text,
});

export type HistorySearch = z.infer<typeof historySearch>;
export type ChangeHistorySearch = (change: Partial<HistorySearch>) => void;

export const noFilters = { actor: undefined, action: undefined } satisfies Partial<HistorySearch>;

export type HistoryFilters = { actor?: string; action?: string };

export const filtersOf = ({ actor, action }: HistorySearch): HistoryFilters => ({
  ...(actor && { actor }),
  ...(action && { action }),
});
