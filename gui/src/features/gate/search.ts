import { z } from '@/lib/zod';
import type { IdentityInput, Mode } from '@/lib/identity';

const text = z.string().optional().catch(undefined);

export const parts = ['try', 'rejections', 'exceptions', 'quarantine'] as const;
export type Part = (typeof parts)[number];

/** The state of the gate's screen, as its address holds it. */
export const gateSearch = z.object({
  tab: z.enum(parts).optional().catch(undefined),
  brand: text,
  model: text,
  variant: text,
  mode: z.enum(['authoring', 'sync']).optional().catch(undefined),
  q: text,
  reason: text,
  path: text,
  since: z.enum(['today', 'week']).optional().catch(undefined),
  open: text,
  dialog: z.enum(['except', 'remove']).optional().catch(undefined),
});

export type GateSearch = z.infer<typeof gateSearch>;
export type ChangeGateSearch = (change: Partial<GateSearch>) => void;
export type RejectionFilters = Pick<GateSearch, 'q' | 'reason' | 'path' | 'since'>;

export const noFilters = {
  q: undefined,
  reason: undefined,
  path: undefined,
  since: undefined,
} satisfies Partial<GateSearch>;

export const hasFilters = (search: GateSearch) =>
  Object.keys(noFilters).some((name) => search[name as keyof typeof noFilters] !== undefined);

export const filtersOf = ({ q, reason, path, since }: GateSearch): RejectionFilters => ({
  ...(q && { q }),
  ...(reason && { reason }),
  ...(path && { path }),
  ...(since && { since }),
});

export const partOf = (search: GateSearch): Part => search.tab ?? 'try';

/** What each part of the screen is given. */
export type PartProps = { category: string; search: GateSearch; onSearch: ChangeGateSearch };

/** To another part: its list starts unfiltered; the identity being tried stays. */
export const toPart = (part: Part) =>
  ({
    ...noFilters,
    tab: part === 'try' ? undefined : part,
    open: undefined,
    dialog: undefined,
  }) satisfies Partial<GateSearch>;

export const identityOf = ({ brand = '', model = '', variant = '' }: GateSearch): IdentityInput => ({
  brand,
  model,
  variant,
});

type Named = { brand: string | null; model: string | null; variant: string | null };

const named = ({ brand, model, variant }: Named) => ({
  brand: brand || undefined,
  model: model || undefined,
  variant: variant || undefined,
});

export const tryAgain = (identity: Named, mode: Mode = 'authoring') =>
  ({
    ...toPart('try'),
    ...named(identity),
    mode: mode === 'sync' ? 'sync' : undefined,
  }) satisfies Partial<GateSearch>;

export const keepVariant = (identity: Named) =>
  ({ ...named(identity), dialog: 'except' }) satisfies Partial<GateSearch>;
