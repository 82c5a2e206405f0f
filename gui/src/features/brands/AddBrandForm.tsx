import { Button, TagsInput, TextInput } from '@mantine/core';
import { zodResolver } from '@hookform/resolvers/zod';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { ProblemView } from '@/components/ProblemView';
import { Problem } from '@/lib/api/problem';
import { addBrand, brandQueries } from '@/lib/brands';
import type { BrandDialogProps } from '@/lib/brandDialog';
import { newIdempotencyKey } from '@/lib/idempotency';
import { CategoryChoice } from './CategoryChoice';
import { brandForm, type BrandForm } from './brandForm';
import classes from './Brands.module.css';

type Props = Pick<BrandDialogProps, 'onAdded' | 'initialName' | 'initialCategories'> & {
  onCancel: () => void;
};

/** Mounted with the dialog, so each opening starts from its initial values and a key of its own. */
export function AddBrandForm({ onAdded, onCancel, initialName = '', initialCategories = [] }: Props) {
  const client = useQueryClient();
  const [key, setKey] = useState(newIdempotencyKey);
  const form = useForm<BrandForm>({
    resolver: zodResolver(brandForm),
    defaultValues: { name: initialName, aliases: [], categories: initialCategories, website: '' },
  });
  const { errors } = form.formState;
  const adding = useMutation({
    mutationFn: ({ website, ...brand }: BrandForm) =>
      addBrand({ ...brand, website: website || undefined }, key),
    onSuccess: async (brand) => {
      notifications.show({
        color: 'green',
        title: `Added ${brand.name}`,
        message: 'The brand is in the registry.',
      });
      await client.invalidateQueries({ queryKey: brandQueries.all });
      onAdded(brand);
    },
    onError: (error) => {
      if (error instanceof Problem) setKey(newIdempotencyKey());
    },
  });

  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        // React hands a submit up through portals: the product form below must not take it for its own.
        event.stopPropagation();
        void form.handleSubmit((brand) => adding.mutate(brand))(event);
      }}
    >
      <TextInput
        label="Brand name"
        withAsterisk
        data-autofocus
        error={errors.name?.message}
        {...form.register('name')}
      />
      <Controller
        control={form.control}
        name="aliases"
        render={({ field }) => (
          <TagsInput
            label="Aliases"
            description="Other names it goes by, separated by commas"
            splitChars={[',']}
            acceptValueOnBlur
            value={field.value}
            onChange={field.onChange}
          />
        )}
      />
      <Controller
        control={form.control}
        name="categories"
        render={({ field }) => <CategoryChoice value={field.value} onChange={field.onChange} />}
      />
      <TextInput
        label="Website"
        placeholder="https://"
        type="url"
        error={errors.website?.message}
        {...form.register('website')}
      />
      {adding.error && <ProblemView error={adding.error} />}
      <div className={classes.foot}>
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
        <Button type="submit" loading={adding.isPending}>
          Add brand
        </Button>
      </div>
    </form>
  );
}
