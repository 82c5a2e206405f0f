import { Button } from '@mantine/core';
import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { ProblemView } from '@/components/ProblemView';
import { Problem } from '@/lib/api/problem';
import { addBrand } from '@/lib/brands';
import type { BrandDialogProps } from '@/lib/brandDialog';
import { newIdempotencyKey } from '@/lib/idempotency';
import { BrandFields } from './BrandFields';
import { brandForm, type BrandForm } from './brandForm';
import { toldChange } from '@/components/toldChange';
import { undoOf } from './undoOf';
import { useTyped } from '@/lib/typed';
import { useChanged } from '@/lib/useChanged';
import classes from './Brands.module.css';

type Props = Pick<BrandDialogProps, 'onAdded' | 'initialName' | 'initialCategories'> & {
  onCancel: () => void;
};

/** Mounted with the dialog, so each opening starts from its initial values and a key of its own. */
export function AddBrandForm({ onAdded, onCancel, initialName = '', initialCategories = [] }: Props) {
  const changed = useChanged();
  const [key, setKey] = useState(newIdempotencyKey);
  const form = useForm<BrandForm>({
    resolver: zodResolver(brandForm),
    defaultValues: { name: initialName, aliases: [], categories: initialCategories, website: '' },
  });
  const { isDirty } = form.formState;
  const done = useRef(false);
  useTyped(() => !done.current && isDirty);
  const adding = useMutation({
    mutationFn: ({ website, ...brand }: BrandForm) =>
      addBrand({ ...brand, website: website || undefined }, key),
    onSuccess: async (brand) => {
      const undo = await undoOf(brand);
      toldChange({
        title: `Added ${brand.name}`,
        message: 'The brand is in the registry.',
        undo,
        onUndone: changed,
      });
      await changed();
      done.current = true;
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
      <BrandFields form={form} />
      {adding.error && <ProblemView error={adding.error} />}
      <div className={classes.foot}>
        <Button
          variant="default"
          onClick={() => {
            done.current = true;
            onCancel();
          }}
        >
          Cancel
        </Button>
        <Button type="submit" loading={adding.isPending}>
          Add brand
        </Button>
      </div>
    </form>
  );
}
