import type { ProductionRow } from '@/lib/api/types';
import { humanize } from '@/lib/format';
import { nameOf } from './columns';
import type { Kept } from './KeepDialog';
import type { RowClass } from './types';

/** What the dialog says of a row, or of all chosen rows of a class. */
export function keptOf(row: ProductionRow | undefined, of: RowClass | undefined): Kept | null {
  const drift = (row?.class ?? of) === 'field_drift';
  const effect = drift
    ? 'The values may differ from now on. It comes up again as soon as production has another value.'
    : 'Stays in the catalog as it is, and asks for nothing until production has it.';
  if (row) {
    const name = nameOf(row);
    return {
      title: drift ? `${name}: ${humanize(row.field ?? '')} differs on purpose` : `Keep ${name}`,
      effect,
    };
  }
  if (of === undefined) return null;
  return { title: drift ? 'The chosen fields differ on purpose' : 'Keep the chosen products', effect };
}
