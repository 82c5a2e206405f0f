import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import classes from './WebLink.module.css';

type Props = {
  category: string;
  productId: string;
  mono?: boolean;
  /** Keeps this screen open. */
  newTab?: boolean;
  children: ReactNode;
};

/** Links to the product's panel on the products screen. */
export function ProductLink({ category, productId, mono = false, newTab = false, children }: Props) {
  return (
    <Link
      className={classes.link}
      data-mono={mono || undefined}
      to="/studio/$category/products"
      params={{ category }}
      search={{ q: productId, open: productId }}
      title={productId}
      {...(newTab && { target: '_blank', rel: 'noreferrer' })}
      onClick={(event) => event.stopPropagation()}
    >
      {children}
    </Link>
  );
}
