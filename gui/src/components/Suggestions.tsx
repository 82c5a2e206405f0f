import { Lightbulb } from 'lucide-react';
import { RoleButton } from './RoleButton';
import type { Suggestion } from '@/lib/api/types';
import type { IdentityInput } from '@/lib/identity';
import { useOff } from '@/lib/permission';
import classes from './Verdict.module.css';

/** A product without a variant, and the variant to add beside it. */
export type VariantsOf = { existingProductId: string; brand: string; model: string; variant: string };

/** What a suggestion does: fill the form, open a product, keep a variant, add a product, or give the existing product a variant too. */
export type Step =
  | { fill: IdentityInput }
  | { open: string }
  | { keep: IdentityInput }
  | { add: IdentityInput }
  | { variants: VariantsOf };

export function stepOf({ action, brand, model, variant, productId }: Suggestion): Step | null {
  if (action === 'open_existing') return productId ? { open: productId } : null;
  // Without a name there is nothing to fill in.
  if (!brand || !model) return null;
  const identity = { brand, model, variant: variant ?? '' };
  switch (action) {
    case 'add_exception':
      return { keep: identity };
    case 'make_variants':
      return productId && variant
        ? { variants: { existingProductId: productId, brand, model, variant } }
        : null;
    case 'add_product':
      return { add: identity };
    default:
      return { fill: identity };
  }
}

/** Why this person cannot follow a step; null for one that only opens, fills in or previews something. */
export function useStepOff(): (step: Step) => string | null {
  const edit = useOff('edit');
  const except = useOff('except');
  return (step) => ('keep' in step ? except : 'add' in step ? edit : null);
}

type Props = { suggestions: Suggestion[]; onStep: (step: Step) => void };

/** The suggestions of the service: a button where the screen can follow it, otherwise advice. */
export function Suggestions({ suggestions, onStep }: Props) {
  const offOf = useStepOff();
  if (suggestions.length === 0) return null;
  const offered = suggestions.map((suggestion) => ({ label: suggestion.label, step: stepOf(suggestion) }));
  return (
    <div role="group" aria-label="Suggestions" className={classes.suggestions}>
      {offered.map(({ label, step }) =>
        step ? (
          <RoleButton key={label} off={offOf(step)} variant="default" onClick={() => onStep(step)}>
            {label}
          </RoleButton>
        ) : (
          <p key={label} className={classes.advice}>
            <Lightbulb size={13} aria-hidden /> {label}
          </p>
        ),
      )}
    </div>
  );
}
