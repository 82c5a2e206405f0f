import { EmptyState } from '@/components/EmptyState';
import { NoMatches } from '@/components/NoMatches';
import type { Part } from './search';
import { partBadges } from './words';

type Props = { part: Part; q?: string | undefined; onClear: () => void };

const nothing: Record<Part, { title: string; text: string }> = {
  new: {
    title: 'No new products',
    text: 'Products of the workbook that are not in the catalog yet are listed here, to be imported.',
  },
  existing: {
    title: 'No existing products',
    text: 'Products of the workbook that are already in the catalog are listed here. They stay as they are.',
  },
  brands: {
    title: 'No new brands',
    text: 'Every brand of the products to import is registered and assigned to this category.',
  },
  variants: {
    title: 'No variant warnings',
    text: 'Variants that only repeat a part of the model are listed here, each with a choice.',
  },
  invalid: {
    title: 'No invalid rows',
    text: 'Rows without a brand or a model, or with a name that cannot be read, are listed here.',
  },
  skipped: {
    title: 'No skipped rows',
    text: 'Rows that repeat the header or add up other rows are listed here.',
  },
};

/** Nothing in this part, which is usually good news. */
export function NoRows({ part, q, onClear }: Props) {
  if (q) {
    return (
      <NoMatches what="row" onClear={onClear}>
        No results on this tab for “{q}”.
      </NoMatches>
    );
  }
  const { title, text } = nothing[part];
  return (
    <EmptyState icon={partBadges[part].icon} title={title}>
      {text}
    </EmptyState>
  );
}
