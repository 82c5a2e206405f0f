import { Checkbox } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import { count } from '@/lib/format';
import { BrandProducts } from './BrandProducts';
import type { Use } from './references';
import classes from './Brands.module.css';

type Props = { slug: string; use: Use; keep: boolean; onKeep: (keep: boolean) => void };

/** Which products stand in the way, where they are, and the tick without which nothing goes over their heads. */
export function InUse({ slug, use, keep, onKeep }: Props) {
  const one = use.products === 1;
  return (
    <section role="alert" className={classes.inUse}>
      <p className={classes.warning}>
        <TriangleAlert size={15} aria-hidden />
        {count(use.products, 'product')} {one ? 'references' : 'reference'} this brand
      </p>
      <BrandProducts slug={slug} categories={use.categories} />
      <Checkbox
        size="xs"
        checked={keep}
        onChange={(event) => onKeep(event.currentTarget.checked)}
        label={
          one
            ? 'Keep this product all the same, with a brand the registry no longer has for it'
            : `Keep these ${use.products} products all the same, with a brand the registry no longer has for them`
        }
        description="Needs the role of an administrator"
      />
    </section>
  );
}
