import { z } from '@/lib/zod';
import { askedValues } from '@/lib/params';
import { given, hasAny, oneOf, text } from '@/lib/search';
import type { IdentityInput, Mode } from '@/lib/identity';

export const parts = ['try', 'rejections', 'exceptions', 'quarantine'] as const;
export type Part = (typeof parts)[number];

/** The state of the gate's screen, as its address holds it. */
export const gateSearch = z.object({
  tab: oneOf(parts),
  brand: text,
  model: text,
  variant: text,
  mode: oneOf(['authoring', 'sync']),
  q: text,
  /** Several values are separated by commas. */
  reason: text,
  path: text,
  since: oneOf(['today', 'week']),
  open: text,
  dialog: oneOf(['except', 'remove']),
});

export type GateSearch = z.infer<typeof gateSearch>;
export type ChangeGateSearch = (change: Partial<GateSearch>) => void;
export type RejectionFilters = Pick<GateSearch, 'since'> & { q?: string; reason?: string[]; path?: string[] };

export const noFilters = {
  q: undefined,
  reason: undefined,
  path: undefined,
  since: undefined,
} satisfies Partial<GateSearch>;

export const hasFilters = (search: GateSearch) => hasAny(search, noFilters);

export const filtersOf = ({ q, reason, path, since }: GateSearch): RejectionFilters =>
  given({ q, reason: askedValues(reason), path: askedValues(path), since });

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
