import { CopyText } from '@/components/CopyText';
import { FactList, identityFacts } from '@/components/FactList';
import { PanelBadges, PanelSection } from '@/components/SidePanel';
import { ProductionBadge } from '@/components/ProductionBadge';
import { StatusBadge } from '@/components/StatusBadge';
import text from '@/components/Text.module.css';
import { WebLink } from '@/components/WebLink';
import { lifecycleBadge, outcomes } from '@/components/meanings';
import type { Product } from '@/lib/api/types';
import { formatMoment, importSourceName } from '@/lib/format';
import { jobFile, outputFolder } from '@/lib/text';

/** Everything known about a product. */
export function ProductDetails({ product }: { product: Product }) {
  const { category, productId } = product;
  return (
    <>
      <PanelBadges>
        <StatusBadge look="tinted" badge={lifecycleBadge(product.status)} />
        <ProductionBadge product={product} look="tinted" />
        {product.hasOutput && <StatusBadge look="tinted" badge={outcomes.output} />}
      </PanelBadges>
      <PanelSection title="Identity">
        <FactList
          facts={[
            ['Product ID', <CopyText key="pid" text={productId} label="product id" />],
            [
              'Identifier',
              product.identifier && <CopyText key="i" text={product.identifier} label="identifier" />,
            ],
            ['Number', product.id],
            ...identityFacts(product),
          ]}
        />
      </PanelSection>
      <PanelSection title="Files in the workspace">
        <FactList
          facts={[
            [
              'Job file',
              product.status === 'active' ? (
                <CopyText key="job" text={jobFile(category, productId)} label="path" />
              ) : (
                'None: only active products have a job file'
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
        {product.seedUrls.length === 0 && <p className={text.muted}>None. The pipeline searches by name.</p>}
        <ul className={text.lines}>
          {product.seedUrls.map((url) => (
            <li key={url}>
              <WebLink url={url} />
            </li>
          ))}
        </ul>
      </PanelSection>
      <PanelSection title="Record">
        <FactList
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
