import type { ProductionRow, RowAction } from '@/lib/api/types';

/** The classes of differences in the order in which they are shown; those that ask for something come first. */
export const rowClasses = [
  'in_production_only',
  'in_catalog_only',
  'identity_mismatch',
  'field_drift',
  'not_researched',
  'accepted_drift',
  'duplicate_rows',
  'invalid_rows',
  'matched',
] as const satisfies ProductionRow['class'][];
export type RowClass = (typeof rowClasses)[number];

export type Action = RowAction['action'];

/** How a conflict of names is settled: the `value` of a `resolve`. */
export type Resolution = 'rename_ours' | 'keep_ours' | 'add_theirs';
