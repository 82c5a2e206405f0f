import type { ProductionRow } from '@/lib/api/types';
import { isRejected, type Wanted } from './choices';

/** What a button of a row does: choose something at once, ask for more first, or change what was decided before. */
export type RowStep = { choose: Wanted } | { dialog: 'keep' | 'resolve' } | { again: true };
export type RowOffer = { label: string; step: RowStep };

/** What can be done about a row, the usual first. */
export function offersOf(row: ProductionRow): RowOffer[] {
  if (row.done) return [];
  switch (row.class) {
    case 'in_production_only':
      return isRejected(row) ? [] : [{ label: 'Add', step: { choose: { action: 'add' } } }];
    case 'in_catalog_only':
      return [
        { label: 'Mark discontinued', step: { choose: { action: 'discontinue' } } },
        { label: 'Keep…', step: { dialog: 'keep' } },
        flag,
      ];
    case 'field_drift':
      return [
        { label: 'Accept production value', step: { choose: { action: 'accept_value' } } },
        { label: 'Accept as intended difference…', step: { dialog: 'keep' } },
        flag,
      ];
    case 'identity_mismatch':
      return [{ label: 'Resolve…', step: { dialog: 'resolve' } }, flag];
    case 'accepted_drift':
      return [{ label: 'Count as drift again', step: { again: true } }];
    default:
      return [];
  }
}

const flag: RowOffer = { label: 'Flag for review', step: { choose: { action: 'flag' } } };
