import { askedValues } from '@/lib/params';
import { given, hasAny, oneOf, text } from '@/lib/search';
import { z } from '@/lib/zod';

export const states = ['needs_review', 'conflict', 'pending', 'confirmed', 'accepted', 'overridden'] as const;
export type State = (typeof states)[number];

/** What can be waiting, and with that be gone through in the queue. */
export const waiting = ['needs_review', 'conflict', 'pending'] as const;
type Waiting = (typeof waiting)[number];

/** Tiers of sources, from the maker's own page on. */
export const tiers = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** The state of the review, as its address holds it; without a part it shows the values of products. */
export const reviewSearch = z.object({
  part: oneOf(['components', 'lists', 'numbers']),
  mode: oneOf(['queue']),
  q: text,
  state: oneOf(states),
  /** Several fields are separated by commas, and encoded. */
  field: text,
  brand: text,
  tier: oneOf(tiers),
  /** The type of components. */
  type: text,
  /** A slot or a component: `cell-12`. */
  open: text,
  tab: oneOf(['linked', 'history']),
  /** The lane that is decided on; that of the product without it. */
  lane: oneOf(['shared']),
  /** Where the queue is: a slot. */
  at: text,
  dialog: oneOf(['value', 'accept', 'bulk', 'rename', 'maker', 'add', 'spell', 'remove']),
  /** The candidate that a dialog is about, or what is decided about many. */
  of: text,
  /** The selected cells. */
  sel: text,
});

export type ReviewSearch = z.infer<typeof reviewSearch>;
export type ChangeReviewSearch = (change: Partial<ReviewSearch>) => void;
export type PartProps = { category: string; search: ReviewSearch; onSearch: ChangeReviewSearch };
export type Part = 'values' | NonNullable<ReviewSearch['part']>;

export const noDialog = { dialog: undefined, of: undefined } satisfies Partial<ReviewSearch>;

export const closed = {
  ...noDialog,
  open: undefined,
  tab: undefined,
  lane: undefined,
} satisfies Partial<ReviewSearch>;

export const noFilters = {
  q: undefined,
  state: undefined,
  field: undefined,
  brand: undefined,
  tier: undefined,
} satisfies Partial<ReviewSearch>;

export const hasFilters = (search: ReviewSearch) => hasAny(search, noFilters);

/** To another part: what is open and selected belongs to the one before. */
export const toPart = (part: Part) =>
  ({
    ...closed,
    ...noFilters,
    part: part === 'values' ? undefined : part,
    type: undefined,
    sel: undefined,
  }) satisfies Partial<ReviewSearch>;

export type ValueFilters = {
  q?: string;
  state?: State;
  field?: string[];
  brand?: string;
  tier?: number;
};

const asked = ({ q, field, brand, tier }: ReviewSearch) => ({
  q,
  field: askedValues(field),
  brand,
  tier: tier && Number(tier),
});

export const filtersOf = (search: ReviewSearch): ValueFilters =>
  given({ ...asked(search), state: search.state });

export type QueueFilters = Omit<ValueFilters, 'state'> & { state?: Waiting };

const isWaiting = (state: State | undefined): state is Waiting => waiting.some((each) => each === state);

/** The queue has what waits: any other state of the grid counts as none there. */
export const queueFiltersOf = (search: ReviewSearch): QueueFilters =>
  given({ ...asked(search), state: isWaiting(search.state) ? search.state : undefined });

/** Into the queue with the filters of the grid. */
export const toQueue = { ...closed, mode: 'queue', sel: undefined } satisfies Partial<ReviewSearch>;
export const fromQueue = { ...closed, mode: undefined, at: undefined } satisfies Partial<ReviewSearch>;
