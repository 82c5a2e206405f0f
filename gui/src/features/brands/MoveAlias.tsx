import { Select } from '@mantine/core';
import type { Brand, BrandPlan } from '@/lib/api/types';
import { BrandPicker } from './BrandPicker';
import { PlannedChange } from './PlannedChange';
import classes from './Brands.module.css';

type Props = {
  brand: Brand;
  alias: string | undefined;
  to: string | undefined;
  onChoose: (chosen: { alias?: string; to?: string }) => void;
  onCancel: () => void;
  onDone: (plan: BrandPlan) => void;
};

/** Moves an alias to another brand, with the products stored under it. */
export function MoveAlias({ brand, alias, to, onChoose, onCancel, onDone }: Props) {
  const known = brand.aliases.find((name) => name.toLowerCase() === alias?.toLowerCase());
  const [only] = brand.aliases.length === 1 ? brand.aliases : [];
  const moved = known ?? only;
  return (
    <div className={classes.planned}>
      <Select
        label={`Alias of ${brand.name}`}
        withAsterisk
        allowDeselect={false}
        openOnFocus={false}
        placeholder="Choose the alias to move"
        data={brand.aliases}
        value={moved ?? null}
        onChange={(next) => onChoose({ alias: next ?? undefined, to })}
      />
      <BrandPicker
        label="Move it to"
        value={to}
        onChange={(next) => onChoose({ alias: moved, to: next })}
        except={brand.slug}
        autoFocus={to === undefined}
      />
      <PlannedChange
        change={moved && to ? { action: 'move_alias', slug: brand.slug, alias: moved, to } : null}
        verb={moved ? `Move “${moved}”` : 'Move the alias'}
        done={({ after }) =>
          `“${moved}” is now an alias of ${after.find(({ slug }) => slug === to)?.name ?? to}`
        }
        onCancel={onCancel}
        onDone={onDone}
      />
    </div>
  );
}
