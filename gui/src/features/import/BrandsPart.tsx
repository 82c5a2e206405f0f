import { SegmentedControl } from '@mantine/core';
import { CirclePlus } from 'lucide-react';
import { StatusBadge } from '@/components/StatusBadge';
import type { Badge } from '@/components/meanings';
import type { BrandFound } from '@/lib/api/imports';
import { categoryName, count } from '@/lib/format';
import { BrandMeant } from './BrandMeant';
import { NoRows } from './NoRows';
import type { PartProps } from './PlanRows';
import { partBadges } from './words';
import classes from './Import.module.css';

/** Brands the import registers or assigns; what looks like a new one may be another name of one that is there. */
export function BrandsPart({ category, plan, choices, onChoose }: PartProps) {
  const { brand_details: brands } = plan;
  if (brands.length === 0) {
    return (
      <div className={classes.none}>
        <NoRows part="brands" onClear={() => undefined} />
      </div>
    );
  }
  const mean = (name: string, slug: string | null | undefined) =>
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
            <span className={classes.dim}>{count(brand.products, 'product')}</span>
            {brand.new ? (
              <Meaning
                brand={brand}
                slug={choices.aliases[brand.name]}
                onChange={(to) => mean(brand.name, to)}
              />
            ) : (
              <span className={classes.dim}>
                It is registered, and is assigned to {categoryName(category)} with the import.
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

type MeaningProps = {
  brand: BrandFound;
  /** The brand it is another name of; null as long as that is not chosen, undefined when it is none. */
  slug: string | null | undefined;
  onChange: (slug: string | null | undefined) => void;
};

function Meaning({ brand, slug, onChange }: MeaningProps) {
  const { name, suggestions } = brand;
  return (
    <span className={classes.meaning}>
      <SegmentedControl
        size="xs"
        aria-label={`What ${name} is`}
        className={classes.segments}
        data={[
          { value: 'new', label: 'Register as a new brand' },
          { value: 'alias', label: 'Another name of …' },
        ]}
        value={slug === undefined ? 'new' : 'alias'}
        onChange={(next) => onChange(next === 'new' ? undefined : (suggestions[0]?.slug ?? null))}
      />
      {slug !== undefined && <BrandMeant brand={brand} value={slug} onChange={onChange} />}
    </span>
  );
}
