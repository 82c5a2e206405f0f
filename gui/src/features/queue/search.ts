import { z } from '@/lib/zod';

const text = z.string().optional().catch(undefined);

/** The state of the queue's screen, as its address holds it. */
export const queueSearch = z.object({
  q: text,
  /** A word of the pipeline's own; which ones there are is its affair. */
  status: text,
  failing: z.enum(['true']).optional().catch(undefined),
  sort: text,
  open: text,
});

export type QueueSearch = z.infer<typeof queueSearch>;
export type ChangeQueueSearch = (change: Partial<QueueSearch>) => void;
export type QueueFilters = { q?: string; status?: string; failing?: true; sort?: string };

export const noFilters = {
  q: undefined,
  status: undefined,
  failing: undefined,
} satisfies Partial<QueueSearch>;

export const hasFilters = ({ q, status, failing }: QueueSearch) => [q, status, failing].some(Boolean);

export const filtersOf = ({ q, status, failing, sort }: QueueSearch): QueueFilters => ({
  ...(q && { q }),
  ...(status && { status }),
  ...(failing && { failing: true }),
  ...(sort && { sort }),
});
