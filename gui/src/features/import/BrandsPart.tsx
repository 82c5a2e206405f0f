import { SegmentedControl } from '@mantine/core';
import { CirclePlus } from 'lucide-react';
import text from '@/components/Text.module.css';
import { StatusBadge } from '@/components/StatusBadge';
import type { Badge } from '@/components/meanings';
import type { BrandFound } from '@/lib/api/types';
import { categoryName, count } from '@/lib/format';
import { AliasOf } from './AliasOf';
import { NoRows } from './NoRows';
import type { PartProps } from './PlanRows';
import { partBadges } from './words';
import classes from './Import.module.css';

/** Brands the import adds or assigns; what looks like a new brand may be an alias of an existing one. */
export function BrandsPart({ category, plan, choices, onChoose }: PartProps) {
  const { brand_details: brands } = plan;
  if (brands.length === 0) {
    return (
      <div className={classes.none}>
        <NoRows part="brands" onClear={() => undefined} />
      </div>
    );
  }
  const choose = (name: string, slug: string | null | undefined) =>
    onChoose(({ aliases }) => {
      const others = Object.fromEntries(Object.entries(aliases).filter(([each]) => each !== name));
      return { aliases: slug === undefined ? others : { ...others, [name]: slug } };
    });
  return (
    <div role="region" aria-label="Brands" tabIndex={0} className={classes.brands}>
      <ul aria-label="Brands of the workbook" className={classes.brandList}>
        {brands.map((brand) => (
          <li key={brand.name} className={classes.brand}>
            <strong className={classes.brandName}>{brand.name}</strong>
            <StatusBadge badge={brand.new ? newBrand : assigned(category)} />
            <span className={text.dim}>{count(brand.products, 'product')}</span>
            {brand.new ? (
              <BrandChoice
                brand={brand}
                slug={choices.aliases[brand.name]}
                onChange={(to) => choose(brand.name, to)}
              />
            ) : (
              <span className={text.dim}>
                Already registered. The import assigns it to {categoryName(category)}.
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

const newBrand: Badge = { ...partBadges.brands, word: 'New brand' };
const assigned = (category: string): Badge => ({
  meaning: 'blue',
  icon: CirclePlus,
  word: `New in ${categoryName(category)}`,
});

type ChoiceProps = {
  brand: BrandFound;
  /** The brand it is an alias of; null until one is chosen, undefined if it is a new brand. */
  slug: string | null | undefined;
  onChange: (slug: string | null | undefined) => void;
};

function BrandChoice({ brand, slug, onChange }: ChoiceProps) {
  const { name, suggestions } = brand;
  return (
    <span className={classes.choice}>
      <SegmentedControl
        size="xs"
        aria-label={`How to import brand ${name}`}
        className={classes.segments}
        data={[
          { value: 'new', label: 'Add as a new brand' },
          { value: 'alias', label: 'Alias of…' },
        ]}
        value={slug === undefined ? 'new' : 'alias'}
        onChange={(next) => onChange(next === 'new' ? undefined : (suggestions[0]?.slug ?? null))}
      />
      {slug !== undefined && <AliasOf brand={brand} value={slug} onChange={onChange} />}
    </span>
  );
}
