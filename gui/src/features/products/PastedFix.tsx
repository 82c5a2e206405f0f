import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { ProductLink } from '@/components/ProductLink';
import { stepOf, type VariantsOf } from '@/components/Suggestions';
import type { JudgedRow } from '@/lib/api/types';
import { assignBrand } from '@/lib/brands';
import { explained } from '@/lib/explained';
import { categoryName } from '@/lib/format';
import type { IdentityInput } from '@/lib/identity';
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
  const assigning = useMutation({
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
        <Button variant="default" size="compact-xs" onClick={() => onRegister(row.brand)}>
          Add brand “{row.brand}”
        </Button>
      )}
      {judged.reason === 'brand_not_in_category' && (
        <Button
          variant="default"
          size="compact-xs"
          loading={assigning.isPending}
          onClick={() => assigning.mutate()}
        >
          Assign {row.brand} to {categoryName(category)}
        </Button>
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
          <Button
            key={label}
            variant="default"
            size="compact-xs"
            onClick={() => {
              if ('keep' in step) onKeep(step.keep);
              else if ('variants' in step) onVariants(row, step.variants);
              else onEdit(row.key, 'fill' in step ? step.fill : step.add);
            }}
          >
            {label}
          </Button>
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
