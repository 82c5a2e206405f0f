import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { Brand, BrandPlan } from '@/lib/api/types';
import { useTyped } from '@/lib/typed';
import { NameClashes } from './NameClashes';
import { PlannedChange } from './PlannedChange';
import dialog from '@/components/Dialog.module.css';

type Props = {
  brand: Brand;
  /** What the new name begins with. */
  initial: string | undefined;
  onCancel: () => void;
  onDone: (plan: BrandPlan) => void;
};

export function RenameBrand({ brand, initial, onCancel, onDone }: Props) {
  const [typed, setTyped] = useState(initial ?? brand.name);
  const [rested] = useDebouncedValue(typed.trim(), 250);
  const name = typed.trim();
  const leave = useTyped(() => typed !== (initial ?? brand.name));
  const leaving =
    <A extends unknown[]>(then: (...told: A) => void) =>
    (...told: A) => {
      leave();
      then(...told);
    };
  const isNew = name !== '' && name !== brand.name;
  return (
    <div className={dialog.form}>
      <div>
        <TextInput
          label="New name"
          description="The old name stays as an alias"
          withAsterisk
          autoFocus
          data-autofocus
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <NameClashes label="Brands with this name" texts={isNew ? [name] : []} own={brand.slug} />
      </div>
      <PlannedChange
        change={isNew && rested === name ? { action: 'rename', slug: brand.slug, name } : null}
        verb="Rename"
        done={() => `Renamed ${brand.name} to ${name}`}
        onCancel={leaving(onCancel)}
        onDone={leaving(onDone)}
      />
    </div>
  );
}
