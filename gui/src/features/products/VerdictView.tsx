import { CircleAlert, CircleCheck, Equal, Info } from 'lucide-react';
import { CopyText } from '@/components/CopyText';
import { ProblemView } from '@/components/ProblemView';
import type { Decision } from '@/lib/api/schemas';
import { around, fullName } from '@/lib/text';
import { Suggestions, type Step } from './Suggestions';
import { outcomeOf } from './outcome';
import classes from './VerdictView.module.css';

const told = {
  accepted: { word: 'Accepted', icon: CircleCheck, look: classes.good },
  alreadyThere: { word: 'Already there', icon: Equal, look: classes.same },
  refused: { word: 'Refused', icon: CircleAlert, look: classes.bad },
};

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
        {decision && !error && <Told decision={decision} onStep={onStep} />}
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

function Told({ decision, onStep }: { decision: Decision; onStep: (step: Step) => void }) {
  const { explanation, normalized } = decision;
  const [before, part, after] = around(normalized.model, explanation.matchedText);
  const { word, icon: Icon, look } = told[outcomeOf(decision)];
  const { competitor } = explanation;
  return (
    <>
      <p className={classes.line}>
        <Icon size={15} aria-hidden className={look} />
        <span>
          <strong className={look}>{word}</strong>
          {' · '}
          {explanation.message}
        </span>
      </p>
      {part && (
        <p className={classes.evidence}>
          {normalized.brand} {before}
          <mark>{part}</mark>
          {after}
        </p>
      )}
      {competitor && (
        <div className={classes.competitor}>
          <span className={classes.dim}>In the catalog</span>
          <span>{fullName(competitor)}</span>
          <CopyText text={competitor.productId} label="product id" />
        </div>
      )}
      <Suggestions suggestions={explanation.suggestions} onStep={onStep} />
      {decision.reason && <p className={classes.code}>{decision.reason}</p>}
    </>
  );
}
