import { SearchCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Hint } from '@/lib/api/schemas';
import { around, fullName } from '@/lib/text';
import classes from './Verdict.module.css';

type Props = {
  hints: Hint[];
  renderProduct: (product: { productId: string; name: string }) => ReactNode;
};

/** What a person may take for it. Stands beside a verdict and blocks nothing. */
export function Hints({ hints, renderProduct }: Props) {
  if (hints.length === 0) return null;
  return (
    <div role="group" aria-label="You may mean" className={classes.hints}>
      <SearchCheck size={14} aria-hidden className={classes.hintIcon} />
      <div>
        <strong className={classes.hintTitle}>
          {hints.some((hint) => hint.product) ? 'You may mean' : 'Look at the name again'}
        </strong>
        <ul className={classes.hintList}>
          {hints.map((hint) => (
            <li key={`${hint.kind} ${hint.product?.productId ?? hint.message}`}>
              <HintText hint={hint} renderProduct={renderProduct} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** The service names the product in its sentence; there it becomes the way to it. */
function HintText({
  hint: { message, product },
  renderProduct,
}: { hint: Hint } & Pick<Props, 'renderProduct'>) {
  if (!product) return message;
  const name = fullName(product);
  const way = renderProduct({ productId: product.productId, name });
  const [before, found, after] = around(message, name);
  return found ? (
    <>
      {before}
      {way}
      {after}
    </>
  ) : (
    <>
      {way} {message}
    </>
  );
}
