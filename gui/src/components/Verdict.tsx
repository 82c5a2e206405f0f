import { CircleAlert, CircleCheck, Equal } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Decision } from '@/lib/api/types';
import { outcomeOf, type Outcome } from '@/lib/outcome';
import { around, fullName } from '@/lib/text';
import { CopyText } from './CopyText';
import { Hints } from './Hints';
import { IconText } from './IconText';
import type { Badge } from './meanings';
import { Suggestions, type Step } from './Suggestions';
import classes from './Verdict.module.css';

const told = {
  accepted: { word: 'Accepted', icon: CircleCheck, meaning: 'green' },
  alreadyThere: { word: 'Already there', icon: Equal, meaning: 'gray' },
  rejected: { word: 'Rejected', icon: CircleAlert, meaning: 'red' },
} satisfies Record<Outcome, Badge>;

type Props = {
  decision: Decision;
  /** Whether it is to be added, or found in the catalog. */
  question?: 'add' | 'find';
  onStep?: (step: Step) => void;
  /** Renders a link to a product; without it only the name is shown. */
  renderProduct?: (product: { productId: string; name: string }) => ReactNode;
};

/** The gate's verdict with its reason, the product it is about, and suggestions. */
export function Verdict({ decision, question = 'add', onStep, renderProduct }: Props) {
  const { explanation, valid, hints } = decision;
  const { competitor } = explanation;
  const outcome = question === 'find' && valid ? 'accepted' : outcomeOf(decision);
  const { word, icon, meaning } = told[outcome];
  const show = renderProduct ?? (({ name }) => name);
  return (
    <>
      <IconText icon={icon} meaning={meaning}>
        <strong className={classes.word}>{word}</strong>
        {' · '}
        {explanation.message}
      </IconText>
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
  token: 'is a separate word in the model',
  infix: 'is part of a longer word in the model',
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
