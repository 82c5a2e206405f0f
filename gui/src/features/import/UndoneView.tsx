import { DialogFoot } from '@/components/DialogFoot';
import { Preview, PreviewGroup, PreviewRow, PreviewTags } from '@/components/Preview';
import { StatusBadge } from '@/components/StatusBadge';
import type { UndoneImport } from '@/lib/api/types';
import { formatNumber } from '@/lib/format';
import { resultBadges, staysBadge } from './words';
import text from '@/components/Text.module.css';

const shown = 200;

/** What was removed, and what was not and why. */
export function UndoneView({ undone, onClose }: { undone: UndoneImport; onClose: () => void }) {
  const { removed, kept, brandsRemoved, exceptionsRemoved } = undone;
  return (
    <Preview
      label="Result"
      figures={[
        { badge: resultBadges.removed, amount: removed, unit: 'product' },
        { badge: resultBadges.stayed, amount: kept.length, unit: 'product' },
        { badge: resultBadges.removed, amount: brandsRemoved.length, unit: 'brand' },
        { badge: resultBadges.removed, amount: exceptionsRemoved, unit: 'exception' },
      ]}
      foot={<DialogFoot onCancel={onClose} cancel="Close" focusCancel />}
    >
      <PreviewGroup title="Not removed" amount={kept.length}>
        {kept.slice(0, shown).map(({ productId, reason, message }, at) => (
          <PreviewRow
            key={productId ?? at}
            name={productId ? <code>{productId}</code> : 'A deleted product'}
            end={<StatusBadge badge={staysBadge(reason)} />}
          >
            {message}
          </PreviewRow>
        ))}
        {kept.length > shown && <p className={text.dim}>and {formatNumber(kept.length - shown)} more</p>}
      </PreviewGroup>
      <PreviewGroup title="Brands removed" amount={brandsRemoved.length}>
        <PreviewTags tags={brandsRemoved} />
      </PreviewGroup>
    </Preview>
  );
}
