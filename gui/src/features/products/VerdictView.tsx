import { Anchor } from '@mantine/core';
import { Info } from 'lucide-react';
import { ProblemView } from '@/components/ProblemView';
import type { Step } from '@/components/Suggestions';
import { Verdict } from '@/components/Verdict';
import type { Decision } from '@/lib/api/schemas';
import classes from './VerdictView.module.css';

type Props = {
  decision: Decision | undefined;
  settled: boolean;
  error: unknown;
  onRetry: () => void;
  onStep: (step: Step) => void;
};

/** The identity the service would give, and whether it lets it in; the fix stands beside the reason. */
export function VerdictView({ decision, settled, error, onRetry, onStep }: Props) {
  return (
    <section
      className={classes.verdict}
      aria-label="Identity check"
      data-outdated={(decision && !settled) || undefined}
    >
      <div className={classes.id}>
        <span className={classes.idLabel} id="product-id-label">
          Product ID
        </span>
        <output
          className={classes.idText}
          aria-labelledby="product-id-label"
          data-empty={!decision || undefined}
        >
          {decision?.normalized.productId || 'appears here as you type'}
        </output>
      </div>
      <div role="status" aria-label="Verdict" aria-busy={!settled} className={classes.status}>
        {decision && !error && (
          <Verdict
            decision={decision}
            onStep={onStep}
            renderProduct={({ productId, name }) => (
              <Anchor component="button" type="button" inherit onClick={() => onStep({ open: productId })}>
                {name}
              </Anchor>
            )}
          />
        )}
        {!decision && !error && (
          <p className={classes.line}>
            <Info size={15} aria-hidden className={classes.neutral} />
            <span className={classes.dim}>
              Choose a brand and type a model; the identity gate then answers.
            </span>
          </p>
        )}
      </div>
      {error != null && <ProblemView error={error} onRetry={onRetry} />}
    </section>
  );
}
