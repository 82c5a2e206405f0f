import { TagsInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Controller, useWatch, type UseFormReturn } from 'react-hook-form';
import type { Brand } from '@/lib/api/types';
import type { BrandForm } from './brandForm';
import { CategoryChoice } from './CategoryChoice';
import { NameClashes } from './NameClashes';
import type { Clash } from './useOwners';

type Props = {
  form: UseFormReturn<BrandForm>;
  /** The brand being edited; absent while one is added. */
  brand?: Brand;
  onMoveAlias?: (clash: Clash) => void;
};

/** The fields of a brand, the same for adding and editing. */
export function BrandFields({ form, brand, onMoveAlias }: Props) {
  const { errors } = form.formState;
  const [typed, setTyped] = useState('');
  const [name, aliases] = useWatch({ control: form.control, name: ['name', 'aliases'] });
  const known = brand ? [brand.name, ...brand.aliases] : [];
  const fresh = (names: string[]) => names.filter((text) => !known.includes(text));

  function move(clash: Clash) {
    setTyped('');
    form.setValue(
      'aliases',
      form.getValues('aliases').filter((alias) => alias !== clash.text),
      { shouldDirty: true },
    );
    onMoveAlias?.(clash);
  }

  return (
    <>
      <div>
        <TextInput
          label="Brand name"
          withAsterisk
          {...(!brand && { 'data-autofocus': true })}
          error={errors.name?.message}
          {...form.register('name')}
        />
        <NameClashes label="Brands with this name" texts={fresh([name])} own={brand?.slug} />
      </div>
      <div>
        <Controller
          control={form.control}
          name="aliases"
          render={({ field }) => (
            <TagsInput
              label="Aliases"
              description="Other names of the brand, separated by commas"
              splitChars={[',']}
              acceptValueOnBlur
              value={field.value}
              onChange={field.onChange}
              searchValue={typed}
              onSearchChange={setTyped}
            />
          )}
        />
        <NameClashes
          label="Brands with these aliases"
          texts={fresh([...aliases, typed])}
          own={brand?.slug}
          onMove={onMoveAlias && move}
        />
      </div>
      <Controller
        control={form.control}
        name="categories"
        render={({ field }) => (
          <CategoryChoice
            value={field.value}
            onChange={(categories) => field.onChange([...categories].sort())}
          />
        )}
      />
      <TextInput
        label="Website"
        placeholder="https://"
        type="url"
        error={errors.website?.message}
        {...form.register('website')}
      />
    </>
  );
}
