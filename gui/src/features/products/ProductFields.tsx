import { Select, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { Controller, type UseFormReturn } from 'react-hook-form';
import { lifecycle } from '@/components/meanings';
import { BrandField } from './BrandField';
import type { ProductForm } from './productForm';
import classes from './ProductFields.module.css';

type Props = {
  category: string;
  form: UseFormReturn<ProductForm>;
  onAddBrand: (name: string) => void;
  /** The field that is focused when the dialog opens. */
  first?: 'brand' | 'seedUrls';
  /** Only existing products have a status to choose. */
  withStatus?: boolean;
  /** Shown between the identity and the other fields. */
  children?: ReactNode;
};

const statuses = Object.entries(lifecycle).map(([value, { word }]) => ({ value, label: word }));
const effects: Record<string, string> = {
  active: 'Processed by the pipeline: it has a job file and a queue row',
  inactive: 'Skipped by the pipeline: its job file and queue row are removed',
  draft: 'Not sent to the pipeline yet: it has no job file',
};

/** The fields of a product, the same for adding and editing. */
export function ProductFields({ category, form, onAddBrand, first, withStatus, children }: Props) {
  const { errors } = form.formState;
  return (
    <>
      <Controller
        control={form.control}
        name="brand"
        render={({ field }) => (
          <BrandField
            category={category}
            value={field.value}
            onChange={field.onChange}
            onAddNew={onAddBrand}
            error={errors.brand?.message}
            autoFocus={first === 'brand'}
          />
        )}
      />
      <div className={classes.pair}>
        <TextInput label="Model" withAsterisk error={errors.model?.message} {...form.register('model')} />
        <TextInput
          label="Variant"
          description="Leave empty unless this is a color/edition variant"
          {...form.register('variant')}
        />
      </div>
      {children}
      {withStatus && (
        <Controller
          control={form.control}
          name="status"
          render={({ field }) => (
            <Select
              label="Status"
              data={statuses}
              value={field.value}
              onChange={(next) => next && field.onChange(next)}
              description={effects[field.value]}
              allowDeselect={false}
            />
          )}
        />
      )}
      <Textarea
        label="Seed URLs"
        description="One per line"
        autosize
        minRows={2}
        maxRows={6}
        {...(first === 'seedUrls' && { 'data-autofocus': true })}
        error={errors.seedUrls?.message}
        {...form.register('seedUrls')}
      />
    </>
  );
}
