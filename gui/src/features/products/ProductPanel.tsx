import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { CopyText } from '@/components/CopyText';
import { ProblemView } from '@/components/ProblemView';
import { Facts, PanelSection, SidePanel } from '@/components/SidePanel';
import { lifecycleBadge, productionBadge, StatusBadge } from '@/components/StatusBadge';
import { WebLink } from '@/components/WebLink';
import { outcomes } from '@/components/meanings';
import type { Product } from '@/lib/api/schemas';
import { formatMoment, importSourceName } from '@/lib/format';
import { fullName, jobFile, outputFolder } from '@/lib/text';
import { productQueries } from './queries';
import classes from './Products.module.css';

type Props = { category: string; productId: string; loaded: Product | undefined; onClose: () => void };

export function ProductPanel({ category, productId, loaded, onClose }: Props) {
  const asked = useQuery({ ...productQueries.one(category, productId), enabled: !loaded });
  const product = loaded ?? asked.data;
  if (product) {
    return (
      <SidePanel
        label={fullName(product)}
        over={product.brand}
        title={[product.model, product.variant].filter(Boolean).join(' ')}
        onClose={onClose}
      >
        <Details product={product} />
      </SidePanel>
    );
  }
  return (
    <SidePanel label="Product" over="Product" title={productId} onClose={onClose}>
      <PanelSection title="Identity">
        {asked.error && <ProblemView error={asked.error} onRetry={() => void asked.refetch()} />}
        {asked.isPending && <Skeleton h={120} />}
      </PanelSection>
    </SidePanel>
  );
}

function Details({ product }: { product: Product }) {
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
