import { CircleAlert, CircleCheck, Equal } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Decision } from '@/lib/api/schemas';
import { outcomeOf } from '@/lib/outcome';
import { around, fullName } from '@/lib/text';
import { CopyText } from './CopyText';
import { Hints } from './Hints';
import { Suggestions, type Step } from './Suggestions';
import classes from './Verdict.module.css';

const told = {
  accepted: { word: 'Accepted', icon: CircleCheck, look: classes.good },
  alreadyThere: { word: 'Already there', icon: Equal, look: classes.same },
  refused: { word: 'Refused', icon: CircleAlert, look: classes.bad },
};

type Props = {
  decision: Decision;
  /** What the reader wants to know: may it be added, or is it found. */
  question?: 'add' | 'find';
  onStep?: (step: Step) => void;
  /** How a product is reached from here; its name alone where it is not. */
  renderProduct?: (product: { productId: string; name: string }) => ReactNode;
};

/** The gate's answer, its reason, what it is about, and the ways out beside it. */
export function Verdict({ decision, question = 'add', onStep, renderProduct }: Props) {
  const { explanation, valid, hints } = decision;
  const { competitor } = explanation;
  const outcome = question === 'find' && valid ? 'accepted' : outcomeOf(decision);
  const { word, icon: Icon, look } = told[outcome];
  const show = renderProduct ?? (({ name }) => name);
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
      <Evidence decision={decision} />
      {competitor && (
        <div className={classes.competitor}>
          <span className={classes.dim}>In the catalog</span>
          <span>{show({ productId: competitor.productId, name: fullName(competitor) })}</span>
          <CopyText text={competitor.productId} label="product id" />
        </div>
      )}
      {onStep && <Suggestions suggestions={explanation.suggestions} onStep={onStep} />}
      <Hints
        hints={hints}
        brand={decision.normalized.brand}
        onUse={onStep && ((identity) => onStep({ fill: identity }))}
        renderProduct={show}
      />
      {decision.reason && <p className={classes.code}>{decision.reason}</p>}
    </>
  );
}

const matches: Record<string, string> = {
  token: 'stands there as a word of its own',
  infix: 'is only a part of a longer word',
};

function Evidence({ decision: { explanation, normalized } }: { decision: Decision }) {
  const [before, part, after] = around(normalized.model, explanation.matchedText);
  const how = matches[explanation.match ?? ''];
  if (!part) return null;
  return (
    <p className={classes.evidence}>
      <span className={classes.named}>
        {normalized.brand} {before}
        <mark>{part}</mark>
        {after}
      </span>
      {how && (
        <span className={classes.dim}>
          “{part}” {how}
        </span>
      )}
    </p>
  );
}
