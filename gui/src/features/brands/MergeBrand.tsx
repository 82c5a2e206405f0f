import type { Brand, BrandPlan } from '@/lib/api/types';
import { BrandPicker } from './BrandPicker';
import { PlannedChange } from './PlannedChange';
import text from '@/components/Text.module.css';
import classes from './Brands.module.css';

type Props = {
  brand: Brand;
  into: string | undefined;
  onInto: (slug: string | undefined) => void;
  onCancel: () => void;
  onDone: (plan: BrandPlan) => void;
};

export function MergeBrand({ brand, into, onInto, onCancel, onDone }: Props) {
  return (
    <div className={classes.planned}>
      <p className={text.prose}>
        {brand.name} will no longer be a brand of its own: its names become aliases of the other brand, and
        its products move to the other brand.
      </p>
      <BrandPicker label="Merge into" value={into} onChange={onInto} except={brand.slug} autoFocus />
      <PlannedChange
        change={into ? { action: 'merge', slug: brand.slug, into } : null}
        verb="Merge"
        done={({ after }) => `Merged ${brand.name} into ${after[0]?.name ?? into}`}
        onCancel={onCancel}
        onDone={onDone}
      />
    </div>
  );
}
