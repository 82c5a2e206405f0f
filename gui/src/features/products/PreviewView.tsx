import { Anchor } from '@mantine/core';
import { CircleCheck, GitCompareArrows } from 'lucide-react';
import { Change } from '@/components/Change';
import { Hints } from '@/components/Hints';
import { IconText } from '@/components/IconText';
import text from '@/components/Text.module.css';
import { ProblemView } from '@/components/ProblemView';
import type { Step } from '@/components/Suggestions';
import { Verdict } from '@/components/Verdict';
import { isProblem } from '@/lib/api/problem';
import type { Product } from '@/lib/api/types';
import { rejectionOf } from '@/lib/rejection';
import type { Preview } from './usePreview';
import { IdentityCheck } from './IdentityCheck';

type Props = { product: Product; changed: boolean; preview: Preview; onStep: (step: Step) => void };

/** The product ID after saving, and whether the catalog accepts it; a rejection comes with ways to fix it. */
export function PreviewView({ product, changed, preview, onStep }: Props) {
  const { after, error, settled } = preview;
  const rejection = rejectionOf(error);
  const productId = rejection?.normalized.productId ?? after?.productId ?? product.productId;
  const renamed = changed && productId !== product.productId;
  const link = ({ productId, name }: { productId: string; name: string }) => (
    <Anchor component="button" type="button" inherit onClick={() => onStep({ open: productId })}>
      {name}
    </Anchor>
  );
  return (
    <IdentityCheck
      label="What saving would do"
      productId={renamed ? <Change from={[product.productId]} to={[productId]} mono /> : product.productId}
      outdated={changed && !settled}
      busy={changed && !settled && !error}
      verdict={
        <>
          {!changed && <p className={text.muted}>Change a field to see what saving would do.</p>}
          {changed && !error && after && (
            <>
              <IconText
                icon={renamed ? GitCompareArrows : CircleCheck}
                meaning={renamed ? 'orange' : 'green'}
              >
                {effectOf(product, after)}
              </IconText>
              <Hints
                hints={after.hints ?? []}
                brand={after.brand}
                onUse={(identity) => onStep({ fill: identity })}
                renderProduct={link}
              />
            </>
          )}
          {changed && rejection && <Verdict decision={rejection} onStep={onStep} renderProduct={link} />}
          {changed && isProblem(error, 'version_conflict') && (
            <p className={text.prose}>
              Someone saved it after you opened it. Saving shows both versions side by side.
            </p>
          )}
        </>
      }
    >
      {changed && error && !rejection && !isProblem(error, 'version_conflict') && (
        <ProblemView error={error} onRetry={preview.retry} />
      )}
    </IdentityCheck>
  );
}

function effectOf(before: Product, after: Product): string {
  const moves =
    before.productId === after.productId
      ? 'Accepted. The product ID stays the same.'
      : `The product ID changes to ${after.productId}. Job file, queue row and results move with it, and the old ID redirects to the new one.`;
  if (before.status === after.status) return moves;
  return after.status === 'active'
    ? `${moves} It gets a job file and a queue row.`
    : before.status === 'active'
      ? `${moves} Its job file and queue row are removed.`
      : moves;
}
