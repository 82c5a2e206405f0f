import { Button } from '@mantine/core';
import { Lightbulb } from 'lucide-react';
import type { Suggestion } from '@/lib/api/schemas';
import type { IdentityInput } from './queries';
import classes from './VerdictView.module.css';

/** What following a suggestion does here: fill the form, or go to the product that is there already. */
export type Step = { fill: IdentityInput } | { open: string };

function stepOf({ action, brand, model, variant, productId }: Suggestion): Step | null {
  if (action === 'open_existing') return productId ? { open: productId } : null;
  // Exceptions are granted elsewhere, and a name nobody has thought of yet cannot be filled in.
  if (action === 'add_exception' || !brand || !model) return null;
  return { fill: { brand, model, variant: variant ?? '' } };
}

/** The ways out, as the service words them: a button where this dialog can do it, advice where it cannot. */
export function Suggestions({
  suggestions,
  onStep,
}: {
  suggestions: Suggestion[];
  onStep: (step: Step) => void;
}) {
  if (suggestions.length === 0) return null;
  const offered = suggestions.map((suggestion) => ({ label: suggestion.label, step: stepOf(suggestion) }));
  return (
    <div role="group" aria-label="What would make it valid" className={classes.suggestions}>
      {offered.map(({ label, step }) =>
        step ? (
          <Button key={label} variant="default" onClick={() => onStep(step)}>
            {label}
          </Button>
        ) : (
          <p key={label} className={classes.advice}>
            <Lightbulb size={13} aria-hidden /> {label}
          </p>
        ),
      )}
    </div>
  );
}
