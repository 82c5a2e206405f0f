import { ProductLink } from '@/components/ProductLink';

type Props = { category: string; productId: string | null };

/** The product of the catalog that a rejected identity is probably about, if there is one. */
export function LikelyProduct({ category, productId }: Props) {
  return (
    productId && (
      <ProductLink category={category} productId={productId} mono>
        {productId}
      </ProductLink>
    )
  );
}
