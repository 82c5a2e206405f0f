import { useQueryClient } from '@tanstack/react-query';
import { notifyChange } from '@/components/notifyChange';
import type { Product } from '@/lib/api/types';
import { useWrite } from '@/lib/permission';
import { fullName } from '@/lib/text';
import { useChanged } from '@/lib/useChanged';
import { changeOf, type ProductForm } from './productForm';
import { undoOf } from './undoOf';
import { productQueries, updateProduct } from './queries';

type Saving = {
  form: ProductForm;
  /** The version the form is saved on top of. */
  base: Product;
};

/** Saves the fields that differ from the version the form began with. */
export function useSaveProduct(onSaved: (product: Product) => void) {
  const client = useQueryClient();
  const changed = useChanged();
  return useWrite('edit', {
    mutationFn: async ({ form, base }: Saving): Promise<Product> => {
      const change = changeOf(form, base);
      if (Object.keys(change).length === 0) return base;
      return updateProduct(base.category, base.productId, base.version ?? 0, change);
    },
    onSuccess: async (saved, { base }) => {
      client.setQueryData(productQueries.one(saved.category, saved.productId).queryKey, saved);
      onSaved(saved);
      if (saved === base) return;
      notifyChange({
        title: `Saved ${fullName(saved)}`,
        message:
          saved.productId === base.productId
            ? 'Saved in the catalog.'
            : `${base.productId} now redirects to ${saved.productId}.`,
        undo: await undoOf(saved),
        onUndone: changed,
      });
      await changed();
    },
    onError: () => void changed(),
  });
}
