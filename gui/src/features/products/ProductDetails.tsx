import { CopyText } from '@/components/CopyText';
import { Facts, PanelSection } from '@/components/SidePanel';
import { lifecycleBadge, productionBadge, StatusBadge } from '@/components/StatusBadge';
import { WebLink } from '@/components/WebLink';
import { outcomes } from '@/components/meanings';
import type { Product } from '@/lib/api/schemas';
import { formatMoment, importSourceName } from '@/lib/format';
import { jobFile, outputFolder } from '@/lib/text';
import classes from './Products.module.css';

/** What is known of a product, to be read. */
export function ProductDetails({ product }: { product: Product }) {
  const { category, productId } = product;
  return (
    <>
      <div className={classes.badges}>
        <StatusBadge look="tinted" badge={lifecycleBadge(product.status)} />
        {product.badge && <StatusBadge look="tinted" badge={productionBadge(product.badge)} />}
        {product.hasOutput && <StatusBadge look="tinted" badge={outcomes.output} />}
      </div>
      <PanelSection title="Identity">
        <Facts
          facts={[
            ['Product ID', <CopyText key="pid" text={productId} label="product id" />],
            [
              'Identifier',
              product.identifier && <CopyText key="i" text={product.identifier} label="identifier" />,
            ],
            ['Number', product.id],
            ['Brand', product.brand],
            ['Model', product.model],
            ['Variant', product.variant],
          ]}
        />
      </PanelSection>
      <PanelSection title="Files in the workspace">
        <Facts
          facts={[
            [
              'Job input',
              product.status === 'active' ? (
                <CopyText key="job" text={jobFile(category, productId)} label="path" />
              ) : (
                'None: only active products have one'
              ),
            ],
            [
              'Output',
              product.hasOutput ? (
                <CopyText key="out" text={outputFolder(category, productId)} label="path" />
              ) : (
                'None yet'
              ),
            ],
          ]}
        />
      </PanelSection>
      <PanelSection title={product.seedUrls.length ? `Seed URLs (${product.seedUrls.length})` : 'Seed URLs'}>
        {product.seedUrls.length === 0 && (
          <p className={classes.muted}>None: the pipeline searches by name.</p>
        )}
        <ul className={classes.urls}>
          {product.seedUrls.map((url) => (
            <li key={url}>
              <WebLink url={url} />
            </li>
          ))}
        </ul>
      </PanelSection>
      <PanelSection title="Record">
        <Facts
          facts={[
            ['Import source', importSourceName(product.importSource)],
            ['Imported', formatMoment(product.importedAt)],
            ['Updated', formatMoment(product.updatedAt)],
            ['Version', product.version],
          ]}
        />
      </PanelSection>
    </>
  );
}
