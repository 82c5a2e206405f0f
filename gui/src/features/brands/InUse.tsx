import { Checkbox } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import { IconText } from '@/components/IconText';
import text from '@/components/Text.module.css';
import { count } from '@/lib/format';
import { BrandProducts } from './BrandProducts';
import type { Use } from './references';
import classes from './Brands.module.css';

type Props = { slug: string; use: Use; keep: boolean; onKeep: (keep: boolean) => void };

/** Which products block the change, and the confirmation to make it anyway. */
export function InUse({ slug, use, keep, onKeep }: Props) {
  const one = use.products === 1;
  return (
    <section role="alert" className={classes.inUse}>
      <IconText icon={TriangleAlert} meaning="orange">
        <strong className={text.strong}>
          {count(use.products, 'product')} {one ? 'uses' : 'use'} this brand
        </strong>
      </IconText>
      <BrandProducts slug={slug} categories={use.categories} />
      <Checkbox
        size="xs"
        checked={keep}
        onChange={(event) => onKeep(event.currentTarget.checked)}
        label={
          one
            ? 'Keep this product, with a brand that is no longer registered for it'
            : `Keep these ${use.products} products, with a brand that is no longer registered for them`
        }
        description="Requires the administrator role"
      />
    </section>
  );
}
