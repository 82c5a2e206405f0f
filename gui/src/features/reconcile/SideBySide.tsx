import { Marked } from '@/components/Marked';
import { ProductLink } from '@/components/ProductLink';
import type { ReconcileFile } from '@/lib/api/schemas';
import classes from './Reconcile.module.css';

type Props = { category: string; found: ReconcileFile };

/** What the file says and what its product is called, field by field. */
export function SideBySide({ category, found }: Props) {
  const { brand, model, variant, productId, canonical, canonicalProductId, fileClass } = found;
  const twin = canonical ?? { brand: '', model: '', variant: '', productId: canonicalProductId ?? '' };
  const struck = fileClass === 'orphan' && twin.variant !== variant;
  const rows = [
    { name: 'Brand', file: brand, product: twin.brand },
    { name: 'Model', file: <Marked text={model} part={found.matchedText} />, product: twin.model },
    {
      name: 'Variant',
      file: struck && variant ? <del className={classes.struck}>{variant}</del> : variant,
      product: twin.variant || (canonical ? 'none' : ''),
    },
    {
      name: 'Product ID',
      file: productId && <code>{productId}</code>,
      product: twin.productId && (
        <ProductLink category={category} productId={twin.productId} mono>
          {twin.productId}
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
          {twin.productId && <th scope="col">Product</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, file, product }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{file || '—'}</td>
            {twin.productId && <td>{product || '—'}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
