import { z } from '@/lib/zod';
import { askedValues } from '@/lib/params';
import { given, hasAny, oneOf, text } from '@/lib/search';

/** The state of the queue's screen, as its address holds it. */
export const queueSearch = z.object({
  q: text,
  /** Statuses of the pipeline, which defines them; several are separated by commas. */
  status: text,
  failing: oneOf(['true']),
  sort: text,
  open: text,
});

export type QueueSearch = z.infer<typeof queueSearch>;
export type ChangeQueueSearch = (change: Partial<QueueSearch>) => void;
export type QueueFilters = { q?: string; status?: string[]; failing?: true; sort?: string };

export const noFilters = {
  q: undefined,
  status: undefined,
  failing: undefined,
} satisfies Partial<QueueSearch>;

export const hasFilters = (search: QueueSearch) => hasAny(search, noFilters);

export const filtersOf = ({ q, status, failing, sort }: QueueSearch): QueueFilters =>
  given({ q, status: askedValues(status), failing: failing && (true as const), sort });
