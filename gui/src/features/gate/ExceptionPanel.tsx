import { Button } from '@mantine/core';
import { ShieldX } from 'lucide-react';
import { CopyText } from '@/components/CopyText';
import { FactList, identityFacts } from '@/components/FactList';
import { ProductLink } from '@/components/ProductLink';
import { PanelActions, PanelSection, SidePanel } from '@/components/SidePanel';
import type { IdentityException } from '@/lib/api/types';
import { formatMoment } from '@/lib/format';
import { splitName } from '@/lib/text';
import classes from './Gate.module.css';

type Props = {
  category: string;
  exception: IdentityException;
  onRemove: () => void;
  onClose: () => void;
};

export function ExceptionPanel({ category, exception, onRemove, onClose }: Props) {
  const { productId, reason, actor, at, identifier } = exception;
  return (
    <SidePanel label={splitName(exception)} over="Exception" title={splitName(exception)} onClose={onClose}>
      <PanelActions>
        <Button variant="default" leftSection={<ShieldX size={14} aria-hidden />} onClick={onRemove}>
          Remove exception…
        </Button>
      </PanelActions>
      <PanelSection title="Reason">
        <p className={classes.quote}>{reason}</p>
      </PanelSection>
      <PanelSection title="Identity">
        <FactList
          facts={[
            ...identityFacts(exception),
            [
              'Product ID',
              <ProductLink key="id" category={category} productId={productId} mono>
                {productId}
              </ProductLink>,
            ],
          ]}
        />
      </PanelSection>
      <PanelSection title="Record">
        <FactList
          facts={[
            ['Added', formatMoment(at)],
            ['Added by', actor],
            ['Identifier', <CopyText key="identifier" text={identifier} label="identifier" />],
          ]}
        />
      </PanelSection>
    </SidePanel>
  );
}
