import { useNavigate } from '@tanstack/react-router';
import { addDialog } from '@/features/products/search';
import type { IdentityInput } from '@/lib/identity';

const products = '/studio/$category/products';

/** The ways from a page of a category to its products, and to the dialog that adds one. */
export function useProductSteps(category: string) {
  const navigate = useNavigate();
  return {
    onAddProduct: (identity: IdentityInput) =>
      void navigate({ to: products, params: { category }, search: addDialog(identity) }),
    onOpenProduct: (id: string) =>
      void navigate({ to: products, params: { category }, search: { q: id, open: id } }),
  };
}
