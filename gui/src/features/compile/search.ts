import { memberOf, valuesOf } from '@/lib/params';
import { hasAny, oneOf, text } from '@/lib/search';
import { z } from '@/lib/zod';

/** The state of the screen Compile & Reports, as its address holds it. */
export const compileSearch = z.object({
  q: text,
  /** Several values are separated by commas; without any, what is open is shown. */
  state: text,
  type: text,
  field: text,
  /** The warnings whose values are chosen to become known ones. */
  sel: text,
  /** The solved warnings are shown. */
  solved: oneOf(['show']),
  dialog: oneOf(['snooze']),
  /** The warning that the dialog is about. */
  of: text,
});

export type CompileSearch = z.infer<typeof compileSearch>;
export type ChangeCompileSearch = (change: Partial<CompileSearch>) => void;

export const noDialog = { dialog: undefined, of: undefined } satisfies Partial<CompileSearch>;

export const noFilters = {
  q: undefined,
  state: undefined,
  type: undefined,
  field: undefined,
} satisfies Partial<CompileSearch>;

export const hasFilters = (search: CompileSearch) => hasAny(search, noFilters);

export type Filters = { q: string; state: string[]; type: string[]; field: string[] };

export const filtersOf = ({ q, state, type, field }: CompileSearch): Filters => ({
  q: q ?? '',
  state: valuesOf(state),
  type: valuesOf(type),
  field: valuesOf(field),
});

/** Adds a state to those that are shown, or takes it away. */
export const withState = (filters: Filters, state: string): Partial<CompileSearch> => ({
  state: memberOf(
    filters.state.includes(state)
      ? filters.state.filter((other) => other !== state)
      : [...filters.state, state],
  ),
});
