import { Link } from '@tanstack/react-router';
import { Undo2 } from 'lucide-react';
import { Change } from '@/components/Change';
import { FactList, type Fact } from '@/components/FactList';
import { CopyText } from '@/components/CopyText';
import { ProductLink } from '@/components/ProductLink';
import { RoleButton } from '@/components/RoleButton';
import { PanelSection, SidePanel } from '@/components/SidePanel';
import { formatMoment } from '@/lib/format';
import type { Entry } from './columns';
import { fieldWord, shown } from './words';
import text from '@/components/Text.module.css';
import classes from './History.module.css';

type Props = {
  entry: Entry;
  /** What was done. */
  word: string;
  facts: Fact[];
  onUndo: () => void;
  /** Why this person may not undo; null also where undoing is previewed first. */
  off?: string | null;
  onClose: () => void;
};

/** One change in full: who, when, what, and how to undo it or why that is not possible. */
export function EntryPanel({ entry, word, facts, onUndo, off = null, onClose }: Props) {
  const { name, action, actor, at, version, changes, undoable, whyNot } = entry;
  const isProduct = 'productId' in entry;
  return (
    <SidePanel label={`${word}: ${name}`} over={word} title={name} onClose={onClose}>
      <PanelSection title="Change">
        <FactList
          facts={[
            ['Who', actor],
            ['When', formatMoment(at)],
            ...facts,
            [
              isProduct ? 'Product ID' : 'Slug',
              <CopyText
                key="id"
                text={isProduct ? entry.productId : entry.slug}
                label={isProduct ? 'product id' : 'slug'}
              />,
            ],
            ['Version', version],
          ]}
        />
        {isProduct ? (
          <ProductLink category={entry.category} productId={entry.productId}>
            Open the product
          </ProductLink>
        ) : (
          <Link to="/brands" search={{ open: entry.slug }}>
            Open the brand
          </Link>
        )}
      </PanelSection>
      <PanelSection title="Fields">
        {changes.length === 0 && <p className={text.muted}>No fields were changed.</p>}
        {changes.map(({ field, from, to }) => (
          <div key={field} className={classes.changed}>
            <span className={text.dim}>{fieldWord(field)}</span>
            <Change from={shown(field, from)} to={shown(field, to)} />
          </div>
        ))}
      </PanelSection>
      <div className={classes.foot}>
        {undoable ? (
          <RoleButton off={off} leftSection={<Undo2 size={14} aria-hidden />} onClick={onUndo}>
            {action === 'removed' ? `Restore ${name}` : 'Undo this change'}
          </RoleButton>
        ) : (
          <p className={text.muted}>{whyNot ?? 'This cannot be undone.'}</p>
        )}
      </div>
    </SidePanel>
  );
}
