import type { ReactNode } from 'react';
import { FactList, identityFacts, type Fact } from '@/components/FactList';
import { CopyText } from '@/components/CopyText';
import { Hints } from '@/components/Hints';
import { ProductLink } from '@/components/ProductLink';
import { PanelBadges, PanelSection, SidePanel } from '@/components/SidePanel';
import { StatusBadge } from '@/components/StatusBadge';
import type { Badge } from '@/components/meanings';
import type { CellWarning, Hint } from '@/lib/api/types';
import { splitName } from '@/lib/text';
import { rowIsHidden } from './words';
import classes from './Import.module.css';

export type RowDetails = {
  badge: Badge;
  facts: Fact[];
  hints?: Hint[];
  /** What importing does with the row, in a sentence or two. */
  effect: ReactNode;
};

type Props = {
  category: string;
  row: {
    cell: string;
    brand: string;
    model: string;
    variant: string;
    warnings?: CellWarning[];
    hidden?: boolean;
  };
  details: RowDetails;
  onClose: () => void;
};

/** One row of the workbook: what it says, what importing does with it, and which product it may be. */
export function RowPanel({ category, row, details: { badge, facts, hints = [], effect }, onClose }: Props) {
  const { cell, warnings = [], hidden = false } = row;
  const name = splitName(row);
  return (
    <SidePanel label={name || cell} over={badge.word} title={name || 'No name'} onClose={onClose}>
      <PanelBadges>
        <StatusBadge look="tinted" badge={badge} />
        {hidden && <StatusBadge look="tinted" badge={rowIsHidden} />}
      </PanelBadges>
      <PanelSection title="Effect">
        <div className={classes.effect}>
          {effect}
          {warnings.map(({ message }) => (
            <p key={message} className={classes.hint}>
              Please check: {message}
            </p>
          ))}
        </div>
        <Hints
          hints={hints}
          renderProduct={({ productId, name }) => (
            <ProductLink category={category} productId={productId} newTab>
              {name}
            </ProductLink>
          )}
        />
      </PanelSection>
      <PanelSection title="Row">
        <FactList
          facts={[
            ['Cell', <CopyText key="cell" text={cell} label="cell" />],
            ...identityFacts(row),
            ...facts,
          ]}
        />
      </PanelSection>
    </SidePanel>
  );
}
