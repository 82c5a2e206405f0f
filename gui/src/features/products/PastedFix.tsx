import { ProductLink } from '@/components/ProductLink';
import { RoleButton } from '@/components/RoleButton';
import { stepOf, useStepOff, type VariantsOf } from '@/components/Suggestions';
import type { JudgedRow } from '@/lib/api/types';
import { assignBrand } from '@/lib/brands';
import { explained } from '@/lib/explained';
import { categoryName } from '@/lib/format';
import type { IdentityInput } from '@/lib/identity';
import { useWrite } from '@/lib/permission';
import type { PastedRow } from './pasted';
import classes from './Pasted.module.css';

export type Fixes = {
  category: string;
  onEdit: (key: string, change: Partial<PastedRow>) => void;
  onKeep: (identity: IdentityInput) => void;
  onVariants: (row: PastedRow, of: VariantsOf) => void;
  onRegister: (brand: string) => void;
  onAssigned: () => void;
};

/** What would make the row valid, next to the reason why it is not. */
export function PastedFix({ row, judged, ...fixes }: Fixes & { row: PastedRow; judged: JudgedRow }) {
  const { category, onEdit, onKeep, onVariants, onRegister, onAssigned } = fixes;
  const offOf = useStepOff();
  const assigning = useWrite('edit', {
    mutationFn: () => assignBrand(row.brand, category),
    onSuccess: onAssigned,
  });
  const suggestions = (judged.explanation?.suggestions ?? []).map((suggestion) => ({
    label: suggestion.label,
    step: stepOf(suggestion),
  }));
  const opens = suggestions.some(({ step }) => step && 'open' in step);
  return (
    <span className={classes.fixes}>
      {judged.reason === 'brand_not_registered' && (
        <RoleButton
          off={assigning.off}
          variant="default"
          size="compact-xs"
          onClick={() => onRegister(row.brand)}
        >
          Add brand “{row.brand}”
        </RoleButton>
      )}
      {judged.reason === 'brand_not_in_category' && (
        <RoleButton
          off={assigning.off}
          variant="default"
          size="compact-xs"
          loading={assigning.isPending}
          onClick={() => assigning.mutate()}
        >
          Assign {row.brand} to {categoryName(category)}
        </RoleButton>
      )}
      {suggestions.map(({ label, step }) => {
        if (!step) return null;
        if ('open' in step) {
          return (
            <ProductLink key={label} category={category} productId={step.open} newTab>
              {label}
            </ProductLink>
          );
        }
        return (
          <RoleButton
            key={label}
            off={offOf(step)}
            variant="default"
            size="compact-xs"
            onClick={() => {
              if ('keep' in step) onKeep(step.keep);
              else if ('variants' in step) onVariants(row, step.variants);
              else onEdit(row.key, 'fill' in step ? step.fill : step.add);
            }}
          >
            {label}
          </RoleButton>
        );
      })}
      {judged.status === 'skipped_existing' && judged.productId && !opens && (
        <ProductLink category={category} productId={judged.productId} newTab>
          Open the existing product
        </ProductLink>
      )}
      {assigning.error && <span role="alert">{explained(assigning.error).why}</span>}
      {assigning.data === false && <span role="alert">The brand could not be assigned.</span>}
    </span>
  );
}
