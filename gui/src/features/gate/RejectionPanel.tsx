import { ShieldPlus } from 'lucide-react';
import { CopyText } from '@/components/CopyText';
import { FactList, identityFacts, type Fact } from '@/components/FactList';
import { RoleButton } from '@/components/RoleButton';
import { PanelActions, PanelBadges, PanelSection, SidePanel } from '@/components/SidePanel';
import { StatusBadge } from '@/components/StatusBadge';
import type { RejectionGroup } from '@/lib/api/types';
import { formatMoment } from '@/lib/format';
import { allowsException } from '@/lib/identity';
import { useNow } from '@/lib/now';
import { useOff } from '@/lib/permission';
import { splitName } from '@/lib/text';
import { LikelyProduct } from './LikelyProduct';
import { TryButton } from './TryButton';
import { actorsOf, pathName, toldOften } from './paths';
import { reasonBadge } from '@/components/reasons';
import { keepVariant, tryAgain, type ChangeGateSearch } from './search';
import text from '@/components/Text.module.css';

type Props = {
  category: string;
  group: RejectionGroup;
  onSearch: ChangeGateSearch;
  onClose: () => void;
};

/** Sources that add nothing, but look for an existing product. */
const lookups = ['sync', 'queue-sync', 'gate'];

export function RejectionPanel({ category, group, onSearch, onClose }: Props) {
  const now = useNow();
  const off = useOff('except');
  const { latest, firstAt, lastAt } = group;
  const mode = lookups.includes(latest.path) ? 'sync' : 'authoring';
  return (
    <SidePanel label={splitName(latest)} over="Rejection" title={splitName(latest)} onClose={onClose}>
      <PanelBadges>
        <StatusBadge look="tinted" badge={reasonBadge(latest.reason)} />
        <span className={text.dim}>{toldOften(group, now)}</span>
      </PanelBadges>
      <PanelActions>
        <TryButton onClick={() => onSearch(tryAgain(latest, mode))}>Try it</TryButton>
        {allowsException(latest.reason) && (
          <RoleButton
            off={off}
            variant="default"
            leftSection={<ShieldPlus size={14} aria-hidden />}
            onClick={() => onSearch(keepVariant(latest))}
          >
            Keep as a real variant…
          </RoleButton>
        )}
      </PanelActions>
      <PanelSection title={`Reason (rule ${latest.rule})`}>
        <p className={text.prose}>{latest.message}</p>
      </PanelSection>
      <PanelSection title="Identity">
        <FactList
          facts={[
            ...identityFacts(latest),
            [
              'Likely product',
              <LikelyProduct key="meant" category={category} productId={latest.canonicalProductId} />,
            ],
          ]}
        />
      </PanelSection>
      <PanelSection title="Source">
        <FactList
          facts={[
            ['Source', pathName(latest.path)],
            ...(latest.file
              ? [['File', <CopyText key="file" text={latest.file} label="path" />] satisfies Fact]
              : []),
            ['By', actorsOf(group)],
            ['First', formatMoment(firstAt)],
            ['Last', formatMoment(lastAt)],
            ['Reason', <CopyText key="reason" text={latest.reason} label="reason" />],
          ]}
        />
      </PanelSection>
    </SidePanel>
  );
}
