import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { DialogForm } from '@/components/DialogForm';
import { RoleButton } from '@/components/RoleButton';
import { Problem } from '@/lib/api/problem';
import { addBrand } from '@/lib/brands';
import type { BrandDialogProps } from '@/lib/brandDialog';
import { newIdempotencyKey } from '@/lib/idempotency';
import { useWrite } from '@/lib/permission';
import { BrandFields } from './BrandFields';
import { brandForm, type BrandForm } from './brandForm';
import { notifyChange } from '@/components/notifyChange';
import { undoOf } from './undoOf';
import { useTyped } from '@/lib/typed';
import { useChanged } from '@/lib/useChanged';

type Props = Pick<BrandDialogProps, 'onAdded' | 'initialName' | 'initialCategories'> & {
  onCancel: () => void;
};

/** Mounted with its dialog, so that each opening starts from the initial values and its own key. */
export function AddBrandForm({ onAdded, onCancel, initialName = '', initialCategories = [] }: Props) {
  const changed = useChanged();
  const [key, setKey] = useState(newIdempotencyKey);
  const form = useForm<BrandForm>({
    resolver: zodResolver(brandForm),
    defaultValues: { name: initialName, aliases: [], categories: initialCategories, website: '' },
  });
  const { isDirty } = form.formState;
  const leave = useTyped(() => isDirty);
  const adding = useWrite('edit', {
    mutationFn: ({ website, ...brand }: BrandForm) =>
      addBrand({ ...brand, website: website || undefined }, key),
    onSuccess: async (brand) => {
      const undo = await undoOf(brand);
      notifyChange({
        title: `Added ${brand.name}`,
        message: 'It is now in the brand registry.',
        undo,
        onUndone: changed,
      });
      await changed();
      leave();
      onAdded(brand);
    },
    onError: (error) => {
      if (error instanceof Problem) setKey(newIdempotencyKey());
    },
  });

  return (
    <DialogForm
      onSubmit={(event) => void form.handleSubmit((brand) => adding.mutate(brand))(event)}
      onCancel={() => {
        leave();
        onCancel();
      }}
      error={adding.error}
      submit={
        <RoleButton off={adding.off} type="submit" loading={adding.isPending}>
          Add brand
        </RoleButton>
      }
    >
      <BrandFields form={form} />
    </DialogForm>
  );
}
