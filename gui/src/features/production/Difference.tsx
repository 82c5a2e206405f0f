import { Change } from '@/components/Change';
import { Middle } from '@/components/Middle';
import text from '@/components/Text.module.css';
import type { ProductionRow } from '@/lib/api/types';
import { humanize } from '@/lib/format';
import { splitName } from '@/lib/text';
import { shownValues } from '@/lib/values';

/** In what the two sides differ; ours → production's. */
export function Difference({ row }: { row: ProductionRow }) {
  switch (row.class) {
    case 'field_drift':
    case 'accepted_drift':
      return <Cut from={shownValues(row.catalog_value)} to={shownValues(row.production_value)} />;
    case 'identity_mismatch':
      return row.catalog ? (
        <Cut from={[splitName(row.catalog)]} to={[splitName(namesOf(row))]} />
      ) : (
        <Told>{row.note ?? ''}</Told>
      );
    case 'not_researched':
      return <Told>{(row.fields ?? []).map(humanize).join(', ')}</Told>;
    case 'duplicate_rows':
    case 'invalid_rows':
      return <Told>{row.note ?? humanize(row.reason ?? '')}</Told>;
    default:
      return <Middle text={row.productId ?? ''} className={text.mono} />;
  }
}

/** Cut where there is no room; whole on hover and for the keyboard. */
function Cut({ from, to }: { from: string[]; to: string[] }) {
  return (
    <span className={text.clip} data-whole title={`${from.join(', ')} → ${to.join(', ')}`}>
      <Change from={from} to={to} />
    </span>
  );
}

const Told = ({ children }: { children: string }) => (
  <span className={text.dim} data-whole title={children}>
    {children}
  </span>
);

/** The names of a row as texts; production may leave some out. */
export const namesOf = ({ brand, model, variant }: ProductionRow) => ({
  brand: brand ?? '',
  model: model ?? '',
  variant: variant ?? '',
});
