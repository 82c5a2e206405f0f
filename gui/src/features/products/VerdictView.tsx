import { Anchor } from '@mantine/core';
import { Info } from 'lucide-react';
import { IconText } from '@/components/IconText';
import { ProblemView } from '@/components/ProblemView';
import type { Step } from '@/components/Suggestions';
import { Verdict } from '@/components/Verdict';
import type { Decision } from '@/lib/api/types';
import { IdentityCheck } from './IdentityCheck';

type Props = {
  decision: Decision | undefined;
  settled: boolean;
  error: unknown;
  onRetry: () => void;
  onStep: (step: Step) => void;
};

/** The product ID the service would assign, and whether it accepts it; a rejection comes with ways to fix it. */
export function VerdictView({ decision, settled, error, onRetry, onStep }: Props) {
  return (
    <IdentityCheck
      label="Identity check"
      productId={decision?.normalized.productId || 'Appears here as you type'}
      isEmpty={!decision}
      outdated={decision !== undefined && !settled}
      busy={!settled}
      verdict={
        <>
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
            <IconText icon={Info}>
              Choose a brand and type a model to get an answer from the identity gate.
            </IconText>
          )}
        </>
      }
    >
      {error != null && <ProblemView error={error} onRetry={onRetry} />}
    </IdentityCheck>
  );
}
