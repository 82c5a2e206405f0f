import { Hints } from '@/components/Hints';
import { ProductLink } from '@/components/ProductLink';
import { PanelSection } from '@/components/SidePanel';
import type { Step } from '@/components/Suggestions';
import text from '@/components/Text.module.css';
import { Verdict } from '@/components/Verdict';
import type { Decision, ProductionRow } from '@/lib/api/types';
import { isRejected } from './choices';
import { namesOf } from './Difference';

type Props = { category: string; row: ProductionRow; onStep: (step: Step) => void };

/** What the catalog says of adding the row, with what would make it valid, and names it may have been meant for. */
export function RowVerdict({ category, row, onStep }: Props) {
  const { verdict, verdict_message, explanation, hints } = row;
  const renderProduct = ({ productId, name }: { productId: string; name: string }) => (
    <ProductLink category={category} productId={productId} newTab>
      {name}
    </ProductLink>
  );
  if (isRejected(row) && explanation) {
    const decision: Decision = {
      valid: false,
      reason: verdict ?? null,
      canonicalProductId: row.productId ?? null,
      normalized: { ...namesOf(row), productId: row.productId ?? null },
      source: 'product_catalog',
      explanation,
      hints: hints ?? [],
      asOfRevision: 0,
    };
    return (
      <PanelSection title="Can it be added?">
        <Verdict decision={decision} onStep={onStep} renderProduct={renderProduct} />
      </PanelSection>
    );
  }
  if (!isRejected(row) && (hints ?? []).length === 0) return null;
  return (
    <PanelSection title={isRejected(row) ? 'Can it be added?' : 'Before it is added'}>
      {verdict_message && <p className={text.prose}>{verdict_message}</p>}
      <Hints hints={hints ?? []} renderProduct={renderProduct} />
    </PanelSection>
  );
}
