import { Button } from '@mantine/core';
import { SearchCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Hint } from '@/lib/api/types';
import type { IdentityInput } from '@/lib/identity';
import { around, fullName } from '@/lib/text';
import classes from './Verdict.module.css';

type Props = {
  hints: Hint[];
  /** The brand as it is typed. */
  brand?: string;
  /** Fills in the spelling a hint suggests, where there is a form. */
  onUse?: ((identity: IdentityInput) => void) | undefined;
  renderProduct: (product: { productId: string; name: string }) => ReactNode;
};

/** Similar products. Shown next to a verdict, and blocks nothing. */
export function Hints({ hints, brand, onUse, renderProduct }: Props) {
  if (hints.length === 0) return null;
  return (
    <div role="group" aria-label="Did you mean" className={classes.hints}>
      <SearchCheck size={14} aria-hidden className={classes.hintIcon} />
      <div>
        <strong className={classes.hintTitle}>
          {hints.some((hint) => hint.product) ? 'Did you mean' : 'Check the name'}
        </strong>
        <ul className={classes.hintList}>
          {hints.map((hint) => (
            <li key={`${hint.kind} ${hint.product?.productId ?? hint.message}`}>
              <HintText hint={hint} renderProduct={renderProduct} />{' '}
              {onUse && <UseSpelling hint={hint} brand={brand} onUse={onUse} />}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

type Using = { hint: Hint; brand?: string | undefined; onUse: (identity: IdentityInput) => void };

/** Fills in the spelling a hint suggests; the button names the brand only where its spelling changes. */
export function UseSpelling({ hint: { suggestion }, brand, onUse }: Using) {
  if (!suggestion?.brand || !suggestion.model) return null;
  const { brand: spelled, model, variant } = suggestion;
  const identity = { brand: spelled, model, variant: variant ?? '' };
  return (
    <Button variant="default" size="compact-xs" className={classes.use} onClick={() => onUse(identity)}>
      Use “{fullName({ ...identity, brand: spelled === brand ? '' : spelled })}”
    </Button>
  );
}

/** The message with the product's name turned into a link. */
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
