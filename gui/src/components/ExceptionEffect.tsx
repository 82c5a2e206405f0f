import { Info } from 'lucide-react';
import type { Decision } from '@/lib/api/schemas';
import { allowsException } from '@/lib/identity';
import { ProblemView } from './ProblemView';
import { Verdict } from './Verdict';
import classes from './ExceptionForm.module.css';

type Props = {
  verdict: { decision: Decision | undefined; settled: boolean; error: unknown; retry: () => void };
  named: boolean;
};

/** What the gate says without the exception, and what an exception would change about it. */
export function ExceptionEffect({ verdict, named }: Props) {
  const { decision, settled, error, retry } = verdict;
  if (error != null) return <ProblemView error={error} onRetry={retry} />;
  return (
    <div
      role="status"
      aria-label="Verdict"
      aria-busy={named && !settled}
      className={classes.verdict}
      data-outdated={(named && !settled) || undefined}
    >
      {named && decision ? (
        <>
          <Verdict decision={decision} />
          <p className={classes.effect}>{effectOn(decision)}</p>
        </>
      ) : (
        <p className={classes.hint}>
          <Info size={15} aria-hidden />
          Name the brand, the model and the variant; the gate then says what it has against it.
        </p>
      )}
    </div>
  );
}

function effectOn({ valid, reason, explanation }: Decision): string {
  if (valid) return 'Nothing stands against it, so there is nothing to except.';
  if (!allowsException(reason))
    return 'An exception answers only a variant that looks like a part of the model.';
  return explanation.suggestions.some(({ action }) => action === 'add_exception')
    ? 'With the exception this no longer stands against it, wherever it comes from.'
    : 'An exception takes this objection away, but not the product in the catalog: it stays refused while that is there.';
}
