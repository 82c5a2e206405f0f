import { Button } from '@mantine/core';
import { SearchX } from 'lucide-react';
import { EmptyState } from '@/components/EmptyState';
import type { Part } from './search';
import { partBadges } from './words';

type Props = { part: Part; q?: string; onClear: () => void };

const nothing: Record<Part, { title: string; text: string }> = {
  new: {
    title: 'No product is new',
    text: 'Products of the workbook that the catalog does not have yet would stand here, to be imported.',
  },
  existing: {
    title: 'No product is in the catalog already',
    text: 'Products of the workbook that the catalog has already would stand here. They stay as they are.',
  },
  brands: {
    title: 'No brand is new',
    text: 'Every brand of the products to import is registered, and assigned to this category.',
  },
  variants: {
    title: 'No variant looks made up',
    text: 'Variants that only repeat a part of the model would stand here, each with a choice.',
  },
  invalid: {
    title: 'Every row can be read',
    text: 'Rows without a brand or a model, or with a name nobody can read, would stand here.',
  },
  skipped: {
    title: 'No row was skipped',
    text: 'Rows that repeat the labels or add up the others would stand here.',
  },
};

/** Nothing in this part: most often that is good news. */
export function NoRows({ part, q, onClear }: Props) {
  if (q) {
    return (
      <EmptyState
        icon={SearchX}
        title="No row matches"
        actions={
          <Button variant="default" onClick={onClear}>
            Clear the search
          </Button>
        }
      >
        No row of this part fits “{q}”.
      </EmptyState>
    );
  }
  const { title, text } = nothing[part];
  return (
    <EmptyState icon={partBadges[part].icon} title={title}>
      {text}
    </EmptyState>
  );
}
