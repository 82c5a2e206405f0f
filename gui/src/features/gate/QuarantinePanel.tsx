import { CopyText } from '@/components/CopyText';
import { FactList, identityFacts } from '@/components/FactList';
import { PanelActions, PanelBadges, PanelSection, SidePanel } from '@/components/SidePanel';
import { StatusBadge } from '@/components/StatusBadge';
import type { UntrackedFile } from '@/lib/api/types';
import { formatMoment } from '@/lib/format';
import { LikelyProduct } from './LikelyProduct';
import { TryButton } from './TryButton';
import { quarantineBadge } from './quarantine';
import { reasonBadge } from '@/components/reasons';
import { tryAgain, type ChangeGateSearch } from './search';
import text from '@/components/Text.module.css';

type Props = {
  category: string;
  quarantined: UntrackedFile;
  onSearch: ChangeGateSearch;
  onClose: () => void;
};

export function QuarantinePanel({ category, quarantined, onSearch, onClose }: Props) {
  const { file, state, reason, message, brand, model, productId, canonicalProductId, since } = quarantined;
  return (
    <SidePanel label={file} over="In quarantine" title={file} onClose={onClose}>
      <PanelBadges>
        <StatusBadge look="tinted" badge={quarantineBadge(state)} />
        {reason && <StatusBadge look="tinted" badge={reasonBadge(reason)} />}
      </PanelBadges>
      {brand && model && (
        <PanelActions>
          <TryButton onClick={() => onSearch(tryAgain(quarantined, 'sync'))}>Try it</TryButton>
        </PanelActions>
      )}
      <PanelSection title="Problem">
        <p className={text.prose}>{message}</p>
      </PanelSection>
      <PanelSection title="File">
        <FactList
          facts={[
            ['Path', <CopyText key="file" text={`specs/inputs/${category}/products/${file}`} label="path" />],
            ['Since', formatMoment(since)],
            ['Reason', reason && <CopyText key="reason" text={reason} label="reason" />],
          ]}
        />
      </PanelSection>
      <PanelSection title="Identity">
        <FactList
          facts={[
            ...identityFacts(quarantined),
            ['Product ID', productId && <CopyText key="id" text={productId} label="product id" />],
            [
              'Likely product',
              <LikelyProduct key="meant" category={category} productId={canonicalProductId} />,
            ],
          ]}
        />
      </PanelSection>
    </SidePanel>
  );
}
