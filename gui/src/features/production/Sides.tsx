import { Change } from '@/components/Change';
import { FactList } from '@/components/FactList';
import { PanelSection } from '@/components/SidePanel';
import text from '@/components/Text.module.css';
import type { ProductionRow } from '@/lib/api/types';
import { humanize } from '@/lib/format';
import { splitName } from '@/lib/text';
import { shownValues } from '@/lib/values';
import { namesOf } from './Difference';
import { originOf } from './words';
import classes from './Production.module.css';

/** Both values of a field, as they stand and as they were compared. */
export function FieldSides({ row }: { row: ProductionRow }) {
  const { field, catalog_value, production_value, catalog_compared, production_compared } = row;
  const raw = (value: unknown) => <code>{JSON.stringify(value ?? null)}</code>;
  return (
    <PanelSection title={humanize(field ?? '')}>
      <div className={classes.told}>
        <p className={text.prose}>
          <Change from={shownValues(catalog_value)} to={shownValues(production_value)} />
        </p>
        {row.catalog_origin && (
          <p className={text.muted}>
            Our value comes from {originOf(row.catalog_origin)}. For published fields, production is
            authoritative.
          </p>
        )}
        <FactList
          facts={[
            ['Here', raw(catalog_value)],
            ['compared as', catalog_compared],
            ['Production', raw(production_value)],
            ['compared as ', production_compared],
          ]}
        />
      </div>
    </PanelSection>
  );
}

type Ours = NonNullable<ProductionRow['catalog']>;

/** Both names of a product, of which one is right, unless they are two. */
export function NameSides({ row, ours }: { row: ProductionRow; ours: Ours }) {
  const theirs = namesOf(row);
  return (
    <PanelSection title="Our name → production’s">
      <div className={classes.told}>
        <p className={text.prose}>
          <Change from={[splitName(ours)]} to={[splitName(theirs)]} />
        </p>
        <FactList
          facts={[
            ['Brand', side(ours.brand, theirs.brand)],
            ['Model', side(ours.model, theirs.model)],
            ['Variant', side(ours.variant, theirs.variant)],
            ['Product ID', side(ours.productId, row.productId ?? '', true)],
          ]}
        />
      </div>
    </PanelSection>
  );
}

const side = (ours: string, theirs: string, mono = false) =>
  ours === theirs ? ours || '—' : <Change from={[ours]} to={[theirs]} mono={mono} />;
