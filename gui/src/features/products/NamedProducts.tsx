import { useQueries } from '@tanstack/react-query';
import { mostNames, Names } from '@/components/Names';
import type { Product } from '@/lib/api/types';
import { fullName } from '@/lib/text';
import { productQueries } from './queries';

type Props = { category: string; productIds: string[]; loaded: Product[] };

/** The products by name; those that are not loaded yet, as after opening a shared link, are read first. */
export function NamedProducts({ category, productIds, loaded }: Props) {
  const known = new Map(loaded.map((product) => [product.productId, product]));
  const named = productIds.slice(0, mostNames);
  const asked = useQueries({
    queries: named
      .filter((id) => !known.has(id))
      .map((id) => ({ ...productQueries.one(category, id), retry: false })),
  });
  for (const { data } of asked) if (data) known.set(data.productId, data);
  return (
    <Names
      label="Products"
      names={named.map((id) => {
        const product = known.get(id);
        return { id, name: product ? fullName(product) : id };
      })}
      total={productIds.length}
    />
  );
}
