import { FactList } from '@/components/FactList';
import { CopyText } from '@/components/CopyText';
import { ProductLink } from '@/components/ProductLink';
import { PanelBadges, PanelNote, PanelSection, SidePanel } from '@/components/SidePanel';
import { StatusBadge } from '@/components/StatusBadge';
import type { QueueRow } from '@/lib/api/types';
import { formatMoment, humanize } from '@/lib/format';
import { queueBadge } from '@/components/queueBadge';
import { attemptsOf, fateOf } from './words';
import classes from './Queue.module.css';

type Props = { category: string; row: QueueRow; onClose: () => void };

export function QueuePanel({ category, row, onClose }: Props) {
  const fate = fateOf(row);
  const product = row.movingTo ?? row.productId;
  return (
    <SidePanel label={row.productId} over="Queue row" title={row.productId} onClose={onClose}>
      <PanelBadges>
        <StatusBadge look="tinted" badge={queueBadge(row.status)} />
      </PanelBadges>
      {fate && <PanelNote meaning="orange">{fate}</PanelNote>}
      {row.lastError && (
        <PanelSection title="Last error">
          <p className={classes.fullError}>{row.lastError}</p>
        </PanelSection>
      )}
      <PanelSection title="Work">
        <FactList
          facts={[
            ['Attempts', attemptsOf(row)],
            ['Retries', row.retryCount],
            ['Next retry', row.nextRetryAt && formatMoment(row.nextRetryAt)],
            ['Next action', row.nextActionHint && humanize(row.nextActionHint)],
            ['Priority', row.priority],
            ['Rounds', row.rounds],
            ['Cost', `${row.cost.toFixed(2)} USD`],
          ]}
        />
      </PanelSection>
      <PanelSection title="Timeline">
        <FactList
          facts={[
            ['Started', formatMoment(row.lastStartedAt)],
            ['Completed', formatMoment(row.lastCompletedAt)],
            ['Failed', formatMoment(row.lastFailedAt)],
            ['Updated', formatMoment(row.updatedAt)],
          ]}
        />
      </PanelSection>
      <PanelSection title="Product">
        <FactList
          facts={[
            ['Product ID', <CopyText key="id" text={row.productId} label="product id" />],
            [
              'Product',
              row.inCatalog || row.movingTo ? (
                <ProductLink key="product" category={category} productId={product} mono>
                  {product}
                </ProductLink>
              ) : (
                'Not in the catalog'
              ),
            ],
          ]}
        />
      </PanelSection>
    </SidePanel>
  );
}
