import { Button } from '@mantine/core';
import { FlaskConical } from 'lucide-react';
import { CopyText } from '@/components/CopyText';
import { ProductLink } from '@/components/ProductLink';
import { Facts, PanelSection, SidePanel } from '@/components/SidePanel';
import { StatusBadge } from '@/components/StatusBadge';
import type { QuarantinedFile } from '@/lib/api/schemas';
import { formatMoment } from '@/lib/format';
import { quarantineBadge } from './quarantine';
import { reasonBadge } from './reasons';
import { tryAgain, type ChangeGateSearch } from './search';
import classes from './Gate.module.css';

type Props = {
  category: string;
  quarantined: QuarantinedFile;
  onSearch: ChangeGateSearch;
  onClose: () => void;
};

export function QuarantinePanel({ category, quarantined, onSearch, onClose }: Props) {
  const { file, state, reason, message, brand, model, variant, productId, canonicalProductId, since } =
    quarantined;
  return (
    <SidePanel label={file} over="Held back" title={file} onClose={onClose}>
      <div className={classes.badges}>
        <StatusBadge look="tinted" badge={quarantineBadge(state)} />
        {reason && <StatusBadge look="tinted" badge={reasonBadge(reason)} />}
      </div>
      {brand && model && (
        <div className={classes.actions}>
          <Button
            variant="default"
            leftSection={<FlaskConical size={14} aria-hidden />}
            onClick={() => onSearch(tryAgain(quarantined, 'sync'))}
          >
            Try it
          </Button>
        </div>
      )}
      <PanelSection title="What is wrong">
        <p className={classes.prose}>{message}</p>
      </PanelSection>
      <PanelSection title="File">
        <Facts
          facts={[
            ['Path', <CopyText key="file" text={`specs/inputs/${category}/products/${file}`} label="path" />],
            ['Since', formatMoment(since)],
            ['Reason', reason && <CopyText key="reason" text={reason} label="reason" />],
          ]}
        />
      </PanelSection>
      <PanelSection title="Identity">
        <Facts
          facts={[
            ['Brand', brand],
            ['Model', model],
            ['Variant', variant],
            ['Product ID', productId && <CopyText key="id" text={productId} label="product id" />],
            [
              'Product meant',
              canonicalProductId && (
                <ProductLink key="meant" category={category} productId={canonicalProductId} mono>
                  {canonicalProductId}
                </ProductLink>
              ),
            ],
          ]}
        />
      </PanelSection>
    </SidePanel>
  );
}
