import type { ReactNode } from 'react';
import { CopyText } from '@/components/CopyText';
import { Hints } from '@/components/Hints';
import { ProductLink } from '@/components/ProductLink';
import { Facts, PanelSection, SidePanel } from '@/components/SidePanel';
import { StatusBadge } from '@/components/StatusBadge';
import type { Badge } from '@/components/meanings';
import type { CellWarning } from '@/lib/api/imports';
import type { Hint } from '@/lib/api/schemas';
import { splitName } from '@/lib/text';
import { rowIsHidden } from './words';
import classes from './Import.module.css';

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
  badge: Badge;
  /** What becomes of it, in a sentence or two. */
  children: ReactNode;
  facts: [name: string, value: ReactNode][];
  hints?: Hint[];
  onClose: () => void;
};

/** One row of the workbook: what it says, what becomes of it, and what one may have meant. */
export function RowPanel({ category, row, badge, children, facts, hints = [], onClose }: Props) {
  const { cell, brand, model, variant, warnings = [], hidden = false } = row;
  const name = splitName(row);
  return (
    <SidePanel label={name || cell} over={badge.word} title={name || 'No name given'} onClose={onClose}>
      <div className={classes.badges}>
        <StatusBadge look="tinted" badge={badge} />
        {hidden && <StatusBadge look="tinted" badge={rowIsHidden} />}
      </div>
      <PanelSection title="What becomes of it">
        <div className={classes.fate}>
          {children}
          {warnings.map(({ message }) => (
            <p key={message} className={classes.hint}>
              Look again: {message}
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
        <Facts
          facts={[
            ['Cell', <CopyText key="cell" text={cell} label="cell" />],
            ['Brand', brand],
            ['Model', model],
            ['Variant', variant],
            ...facts,
          ]}
        />
      </PanelSection>
    </SidePanel>
  );
}
