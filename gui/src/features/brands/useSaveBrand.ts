import { useQueryClient } from '@tanstack/react-query';
import { isProblem } from '@/lib/api/problem';
import type { Brand } from '@/lib/api/types';
import { brandQueries } from '@/lib/brands';
import { useWrite } from '@/lib/permission';
import { changeOf, type BrandForm } from './brandForm';
import { updateBrand } from './queries';
import { notifyChange } from '@/components/notifyChange';
import { undoOf } from './undoOf';
import { useChanged } from '@/lib/useChanged';

export type Saving = {
  form: BrandForm;
  /** The version the form is saved on top of. */
  base: Brand;
  /** Also when products in a removed category use the brand. */
  force?: boolean;
};
export type Saved = {
  brand: Brand;
  /** A new name that would change product ids: it was not saved and needs a rename. */
  rename: string | null;
};

async function save({ form, base, force }: Saving): Promise<Saved> {
  const update = changeOf(form, base);
  if (Object.keys(update).length === 0) return { brand: base, rename: null };
  try {
    return { brand: await updateBrand(base.slug, base.version, update, force), rename: null };
  } catch (error) {
    if (!isProblem(error, 'rename_required')) throw error;
    const { name = base.name, ...rest } = update;
    const isMore = Object.keys(rest).length > 0;
    const brand = isMore ? await updateBrand(base.slug, base.version, rest, force) : base;
    return { brand, rename: name };
  }
}

/** Saves the fields that differ from the version the form began with. */
export function useSaveBrand(onSaved: (saved: Saved) => void) {
  const client = useQueryClient();
  const changed = useChanged();
  return useWrite('edit', {
    mutationFn: save,
    onSuccess: async (saved, { base }) => {
      const { brand, rename } = saved;
      client.setQueryData(brandQueries.one(brand.slug).queryKey, brand);
      onSaved(saved);
      if (brand === base) return;
      notifyChange({
        title: `Saved ${brand.name}`,
        message: rename
          ? 'Everything except the new name: preview the rename to see what it changes.'
          : 'Saved in the brand registry.',
        undo: await undoOf(brand),
        onUndone: changed,
      });
      await changed();
    },
    onError: () => void changed(),
  });
}
