import { Check, CircleAlert, CircleCheck, CircleDashed, Equal } from 'lucide-react';
import type { Decision, RuleStep } from '@/lib/api/types';
import { outcomeOf } from '@/lib/outcome';
import classes from './Try.module.css';

type Props = { decision: Decision | undefined; blank: boolean; failed: boolean };

const waiting = { state: 'waiting', icon: CircleDashed, word: 'Not reached' };
const passed = { state: 'passed', icon: Check, word: 'Passed' };
const accepted = { state: 'accepted', icon: CircleCheck, word: 'Accepted' };
const rejected = { state: 'rejected', icon: CircleAlert, word: 'Rejected' };
const known = { state: 'known', icon: Equal, word: 'Already there' };

function lookOf(step: RuleStep, decision: Decision) {
  if (step.outcome === 'passed') return passed;
  if (step.outcome === 'not_reached') return waiting;
  if (!decision.valid) return rejected;
  return outcomeOf(decision) === 'alreadyThere' ? known : accepted;
}

/** The rules in their order; the first one that applies decides. */
export function RuleSteps({ decision, blank, failed }: Props) {
  const steps = decision?.steps ?? [];
  return (
    <section aria-label="Rules" className={classes.rules}>
      <h2 className={classes.heading}>
        Rules <span className={classes.dim}>The first rule that applies decides</span>
      </h2>
      {failed && !decision && <p className={classes.silent}>The rules are shown once the gate answers.</p>}
      <ol className={classes.steps}>
        {decision &&
          steps.map((step) => {
            const { state, icon: Icon, word } = blank ? waiting : lookOf(step, decision);
            const decided = step.outcome === 'decided' && !blank;
            return (
              <li
                key={step.rule}
                className={classes.step}
                data-state={state}
                aria-current={decided ? 'step' : undefined}
              >
                <span className={classes.sign}>
                  <Icon size={14} strokeWidth={2} aria-hidden />
                </span>
                <span className={classes.number}>{step.rule > 0 ? step.rule : '–'}</span>
                <span className={classes.title}>{step.title}</span>
                <span className={classes.word}>{word}</span>
                {decided && step.message !== `${step.title}.` && (
                  <span className={classes.message}>{step.message}</span>
                )}
              </li>
            );
          })}
      </ol>
    </section>
  );
}
