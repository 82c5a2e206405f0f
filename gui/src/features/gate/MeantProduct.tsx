import { ProductLink } from '@/components/ProductLink';

type Props = { category: string; productId: string | null };

/** The product of the catalog that a rejected name stands for, where there is one. */
export function MeantProduct({ category, productId }: Props) {
  return (
    productId && (
      <ProductLink category={category} productId={productId} mono>
        {productId}
      </ProductLink>
    )
  );
}
