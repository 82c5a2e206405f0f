import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { Check, Info, Link2, Plus } from 'lucide-react';
import { IconText } from '@/components/IconText';
import { CopyText } from '@/components/CopyText';
import { ProblemView } from '@/components/ProblemView';
import { ProductLink } from '@/components/ProductLink';
import { RoleButton } from '@/components/RoleButton';
import type { Step } from '@/components/Suggestions';
import { quiet } from '@/components/quiet';
import { Verdict } from '@/components/Verdict';
import type { Decision } from '@/lib/api/types';
import type { Mode } from '@/lib/identity';
import { outcomeOf } from '@/lib/outcome';
import { useOff } from '@/lib/permission';
import { fullName } from '@/lib/text';
import classes from './Try.module.css';

type Props = {
  category: string;
  mode: Mode;
  blank: boolean;
  verdict: { decision: Decision | undefined; settled: boolean; error: unknown; retry: () => void };
  onStep: (step: Step) => void;
};

/** The gate's answer in full, with the next steps. */
export function Answer({ category, mode, blank, verdict, onStep }: Props) {
  const off = useOff('edit');
  const { decision, settled, error, retry } = verdict;
  const normalized = decision?.normalized;
  const addable = decision && mode === 'authoring' && outcomeOf(decision) === 'accepted';
  return (
    <section aria-label="Answer" className={classes.told}>
      <h2 className={classes.heading}>Answer</h2>
      {error != null && <ProblemView error={error} onRetry={retry} />}
      <div role="status" aria-label="Verdict" aria-busy={!settled} className={classes.verdict}>
        {!error && blank && (
          <IconText icon={Info}>
            Type a brand and a model: the gate answers as you type, rule by rule. Nothing is added or
            recorded.
          </IconText>
        )}
        {!error && !blank && decision && (
          <Verdict
            decision={decision}
            question={mode === 'sync' ? 'find' : 'add'}
            onStep={onStep}
            renderProduct={({ productId, name }) => (
              <ProductLink category={category} productId={productId}>
                {name}
              </ProductLink>
            )}
          />
        )}
      </div>
      {!error && !blank && normalized && (
        <>
          {addable && (
            <RoleButton
              off={off}
              className={classes.onward}
              leftSection={<Plus size={14} aria-hidden />}
              variant="default"
              onClick={() => onStep({ add: normalized })}
            >
              Add {fullName(normalized)} to the catalog…
            </RoleButton>
          )}
          <div className={classes.foot}>
            <span>
              Product ID{' '}
              {normalized.productId ? (
                <CopyText text={normalized.productId} label="product id" />
              ) : (
                'not available'
              )}
            </span>
            <CopyLink />
          </div>
        </>
      )}
    </section>
  );
}

/** The address contains the identity, so that a colleague sees the same answer. */
function CopyLink() {
  const { copied, copy } = useClipboard({ timeout: 1200 });
  const Icon = copied ? Check : Link2;
  return (
    <Button {...quiet} leftSection={<Icon size={13} aria-hidden />} onClick={() => copy(location.href)}>
      {copied ? 'Link copied' : 'Copy link'}
    </Button>
  );
}
