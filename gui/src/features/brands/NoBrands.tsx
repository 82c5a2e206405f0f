import { Button } from '@mantine/core';
import { Plus, SearchX, Sprout, Tags } from 'lucide-react';
import { EmptyState } from '@/components/EmptyState';
import { categoryName } from '@/lib/format';
import { hasFilters, noFilters, type BrandSearch, type ChangeBrandSearch } from './search';

export function NoBrands({ search, onSearch }: { search: BrandSearch; onSearch: ChangeBrandSearch }) {
  if (hasFilters(search)) {
    const what = search.q ? `No brand is called “${search.q}”` : 'No brand is assigned';
    const where = search.category ? ` in ${categoryName(search.category)}` : '';
    return (
      <EmptyState
        icon={SearchX}
        title="No brand matches"
        actions={
          <Button variant="default" onClick={() => onSearch(noFilters)}>
            Clear search and filters
          </Button>
        }
      >
        {what}
        {where}. Names and aliases are searched.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={Tags}
      title="The brand registry is empty"
      actions={
        <>
          <Button leftSection={<Sprout size={14} aria-hidden />} onClick={() => onSearch({ dialog: 'seed' })}>
            Seed from Active Filtering
          </Button>
          <Button
            variant="default"
            leftSection={<Plus size={14} aria-hidden />}
            onClick={() => onSearch({ dialog: 'add' })}
          >
            Add the first brand
          </Button>
        </>
      }
    >
      The brands already named in each category’s activeFiltering.json can be read into it. You see which, and
      in which categories, before anything is written.
    </EmptyState>
  );
}
