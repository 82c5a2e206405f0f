import { Button } from '@mantine/core';
import { FlaskConical, ShieldPlus } from 'lucide-react';
import { CopyText } from '@/components/CopyText';
import { ProductLink } from '@/components/ProductLink';
import { Facts, PanelSection, SidePanel } from '@/components/SidePanel';
import { StatusBadge } from '@/components/StatusBadge';
import type { RejectionGroup } from '@/lib/api/schemas';
import { formatMoment } from '@/lib/format';
import { allowsException } from '@/lib/identity';
import { useNow } from '@/lib/now';
import { splitName } from '@/lib/text';
import { actorsOf, pathName, toldOften } from './paths';
import { reasonBadge } from './reasons';
import { keepVariant, tryAgain, type ChangeGateSearch } from './search';
import classes from './Gate.module.css';

type Props = {
  category: string;
  group: RejectionGroup;
  onSearch: ChangeGateSearch;
  onClose: () => void;
};

/** Ways in that add nothing but look for what is named already. */
const finding = ['sync', 'queue-sync', 'gate'];

export function RejectionPanel({ category, group, onSearch, onClose }: Props) {
  const now = useNow();
  const { latest, firstAt, lastAt } = group;
  const mode = finding.includes(latest.path) ? 'sync' : 'authoring';
  return (
    <SidePanel label={splitName(latest)} over="Refused" title={splitName(latest)} onClose={onClose}>
      <div className={classes.badges}>
        <StatusBadge look="tinted" badge={reasonBadge(latest.reason)} />
        <span className={classes.dim}>{toldOften(group, now)}</span>
      </div>
      <div className={classes.actions}>
        <Button
          variant="default"
          leftSection={<FlaskConical size={14} aria-hidden />}
          onClick={() => onSearch(tryAgain(latest, mode))}
        >
          Try it
        </Button>
        {allowsException(latest.reason) && (
          <Button
            variant="default"
            leftSection={<ShieldPlus size={14} aria-hidden />}
            onClick={() => onSearch(keepVariant(latest))}
          >
            Keep as a real variant…
          </Button>
        )}
      </div>
      <PanelSection title={`Why, by rule ${latest.rule}`}>
        <p className={classes.prose}>{latest.message}</p>
      </PanelSection>
      <PanelSection title="Identity">
        <Facts
          facts={[
            ['Brand', latest.brand],
            ['Model', latest.model],
            ['Variant', latest.variant],
            [
              'Product meant',
              latest.canonicalProductId && (
                <ProductLink key="meant" category={category} productId={latest.canonicalProductId} mono>
                  {latest.canonicalProductId}
                </ProductLink>
              ),
            ],
          ]}
        />
      </PanelSection>
      <PanelSection title="Where it came from">
        <Facts
          facts={[
            ['Came by', pathName(latest.path)],
            ...(latest.file
              ? [
                  ['File', <CopyText key="file" text={latest.file} label="path" />] as [
                    string,
                    React.ReactNode,
                  ],
                ]
              : []),
            ['Who', actorsOf(group)],
            ['First', formatMoment(firstAt)],
            ['Last', formatMoment(lastAt)],
            ['Reason', <CopyText key="reason" text={latest.reason} label="reason" />],
          ]}
        />
      </PanelSection>
    </SidePanel>
  );
}
