import { z } from '@/lib/zod';
import { given, oneOf, text } from '@/lib/search';

/** The state of the history screen, as its address holds it; without a part it shows products. */
export const historySearch = z.object({
  part: oneOf(['brands']),
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

export const filtersOf = ({ actor, action }: HistorySearch): HistoryFilters => given({ actor, action });
