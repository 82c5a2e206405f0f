import { Marked } from '@/components/Marked';
import { ProductLink } from '@/components/ProductLink';
import type { ReconcileFile } from '@/lib/api/types';
import classes from './Reconcile.module.css';

type Props = { category: string; found: ReconcileFile };

/** The file's identity compared with its product's, field by field. */
export function SideBySide({ category, found }: Props) {
  const { brand, model, variant, productId, canonical, canonicalProductId, fileClass } = found;
  const match = canonical ?? { brand: '', model: '', variant: '', productId: canonicalProductId ?? '' };
  const struck = fileClass === 'orphan' && match.variant !== variant;
  const rows = [
    { name: 'Brand', file: brand, product: match.brand },
    { name: 'Model', file: <Marked text={model} part={found.matchedText} />, product: match.model },
    {
      name: 'Variant',
      file: struck && variant ? <del className={classes.struck}>{variant}</del> : variant,
      product: match.variant || (canonical ? 'none' : ''),
    },
    {
      name: 'Product ID',
      file: productId && <code>{productId}</code>,
      product: match.productId && (
        <ProductLink category={category} productId={match.productId} mono>
          {match.productId}
        </ProductLink>
      ),
    },
  ];
  return (
    <table className={classes.sides}>
      <thead>
        <tr>
          <td />
          <th scope="col">File</th>
          {match.productId && <th scope="col">Product</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, file, product }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{file || '—'}</td>
            {match.productId && <td>{product || '—'}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
