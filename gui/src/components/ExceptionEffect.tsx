import { Info } from 'lucide-react';
import type { Decision } from '@/lib/api/types';
import { allowsException } from '@/lib/identity';
import { IconText } from './IconText';
import { ProblemView } from './ProblemView';
import { Verdict } from './Verdict';
import dialog from './Dialog.module.css';
import classes from './ExceptionForm.module.css';

type Props = {
  verdict: { decision: Decision | undefined; settled: boolean; error: unknown; retry: () => void };
  named: boolean;
};

/** The gate's verdict without the exception, and what the exception would change. */
export function ExceptionEffect({ verdict, named }: Props) {
  const { decision, settled, error, retry } = verdict;
  if (error != null) return <ProblemView error={error} onRetry={retry} />;
  return (
    <div
      role="status"
      aria-label="Verdict"
      aria-busy={named && !settled}
      className={`${dialog.box} ${classes.verdict}`}
      data-outdated={(named && decision !== undefined && !settled) || undefined}
    >
      {named && decision ? (
        <>
          <Verdict decision={decision} />
          <p className={classes.effect}>{effectOn(decision)}</p>
        </>
      ) : (
        <IconText icon={Info}>
          Enter the brand, the model and the variant to see why the gate rejects it.
        </IconText>
      )}
    </div>
  );
}

function effectOn({ valid, reason, explanation }: Decision): string {
  if (valid) return 'The gate accepts it, so no exception is needed.';
  if (!allowsException(reason))
    return 'An exception only helps with a variant that looks like part of the model.';
  return explanation.suggestions.some(({ action }) => action === 'add_exception')
    ? 'With the exception the gate accepts it, wherever it comes from.'
    : 'An exception removes this objection, but not the conflict with the product in the catalog: it is rejected as long as that product exists.';
}
