import { Button } from '@mantine/core';
import { Plus, Sprout, Tags } from 'lucide-react';
import { EmptyState } from '@/components/EmptyState';
import { NoMatches } from '@/components/NoMatches';
import { RoleButton } from '@/components/RoleButton';
import { categoryName } from '@/lib/format';
import { valuesOf } from '@/lib/params';
import { useOff } from '@/lib/permission';
import { hasFilters, noFilters, type BrandSearch, type ChangeBrandSearch } from './search';

export function NoBrands({ search, onSearch }: { search: BrandSearch; onSearch: ChangeBrandSearch }) {
  const off = useOff('edit');
  if (hasFilters(search)) {
    const what = search.q ? `No results for “${search.q}”` : 'No brand is assigned';
    const categories = valuesOf(search.category).map(categoryName);
    const where = categories.length > 0 ? ` in ${categories.join(' or ')}` : '';
    return (
      <NoMatches what="brand" filters onClear={() => onSearch(noFilters)}>
        {what}
        {where}. The search covers names and aliases.
      </NoMatches>
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
          <RoleButton
            off={off}
            variant="default"
            leftSection={<Plus size={14} aria-hidden />}
            onClick={() => onSearch({ dialog: 'add' })}
          >
            Add the first brand
          </RoleButton>
        </>
      }
    >
      It can be filled with the brands in each category’s activeFiltering.json. You see a preview before
      anything is written.
    </EmptyState>
  );
}
