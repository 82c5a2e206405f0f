import { Link } from '@tanstack/react-router';
import type { CategoryProducts } from '@/lib/api/types';
import { categoryName, count } from '@/lib/format';
import link from '@/components/WebLink.module.css';
import classes from './Brands.module.css';

type Props = { slug: string; categories: CategoryProducts[] };

/** How many products of the brand each category has, with links to them. */
export function BrandProducts({ slug, categories }: Props) {
  return (
    <ul aria-label="Products by category" className={classes.uses}>
      {categories.map(({ category, products }) => (
        <li key={category}>
          <span>{categoryName(category)}</span>
          <Link
            className={link.link}
            to="/studio/$category/products"
            params={{ category }}
            search={{ brand: slug }}
            aria-label={`${count(products, 'product')} in ${categoryName(category)}`}
          >
            {count(products, 'product')}
          </Link>
        </li>
      ))}
    </ul>
  );
}
