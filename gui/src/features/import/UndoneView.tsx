import { Button } from '@mantine/core';
import { Preview, PreviewGroup, PreviewRow, PreviewTags } from '@/components/Preview';
import { StatusBadge } from '@/components/StatusBadge';
import type { UndoneImport } from '@/lib/api/imports';
import { formatNumber } from '@/lib/format';
import { resultBadges, staysBadge } from './words';
import classes from './Import.module.css';

const shown = 200;

/** What was removed, and what stayed and why. */
export function UndoneView({ undone, onClose }: { undone: UndoneImport; onClose: () => void }) {
  const { removed, kept, brandsRemoved, exceptionsRemoved } = undone;
  return (
    <Preview
      label="What happened"
      figures={[
        { badge: resultBadges.removed, amount: removed, unit: 'product' },
        { badge: resultBadges.stayed, amount: kept.length, unit: 'product' },
        { badge: { ...resultBadges.removed, word: 'Removed' }, amount: brandsRemoved.length, unit: 'brand' },
        {
          badge: { ...resultBadges.removed, word: 'No longer kept' },
          amount: exceptionsRemoved,
          unit: 'exception',
        },
      ]}
      foot={
        <Button data-autofocus variant="default" onClick={onClose}>
          Close
        </Button>
      }
    >
      <PreviewGroup title="Stayed, and why" amount={kept.length}>
        {kept.slice(0, shown).map(({ productId, reason, message }, at) => (
          <PreviewRow
            key={productId ?? at}
            name={productId ? <code>{productId}</code> : 'A product that is gone'}
            end={<StatusBadge badge={staysBadge(reason)} />}
          >
            {message}
          </PreviewRow>
        ))}
        {kept.length > shown && <p className={classes.dim}>and {formatNumber(kept.length - shown)} more</p>}
      </PreviewGroup>
      <PreviewGroup title="Brands removed" amount={brandsRemoved.length}>
        <PreviewTags tags={brandsRemoved} />
      </PreviewGroup>
    </Preview>
  );
}
