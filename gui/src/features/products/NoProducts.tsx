import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FileSpreadsheet, PackageOpen, Plus, Sprout } from 'lucide-react';
import { EmptyState } from '@/components/EmptyState';
import { NoMatches } from '@/components/NoMatches';
import { RoleButton } from '@/components/RoleButton';
import { categoryQueries } from '@/lib/categories';
import { categoryName } from '@/lib/format';
import { useOff } from '@/lib/permission';
import { hasFilters, noFilters, type ChangeProductSearch, type ProductSearch } from './search';

type Props = { category: string; search: ProductSearch; onSearch: ChangeProductSearch };

export function NoProducts({ category, search, onSearch }: Props) {
  const off = useOff('edit');
  const { data } = useQuery(categoryQueries.list());
  const seedable = data?.find((item) => item.category === category)?.hasActiveFiltering ?? false;
  if (hasFilters(search)) {
    return (
      <NoMatches what="product" filters onClear={() => onSearch(noFilters)}>
        No results in {categoryName(category)} for {search.q ? `“${search.q}”` : 'these filters'}.
      </NoMatches>
    );
  }
  return (
    <EmptyState
      icon={PackageOpen}
      title={`The ${categoryName(category)} catalog is empty`}
      actions={
        <>
          {seedable && (
            <Button
              leftSection={<Sprout size={14} aria-hidden />}
              onClick={() => onSearch({ dialog: 'seed' })}
            >
              Seed from Active Filtering
            </Button>
          )}
          <Button
            variant="default"
            leftSection={<FileSpreadsheet size={14} aria-hidden />}
            renderRoot={(props) => <Link {...props} to="/studio/$category/import" params={{ category }} />}
          >
            Import from workbook
          </Button>
          <RoleButton
            off={off}
            variant="default"
            leftSection={<Plus size={14} aria-hidden />}
            onClick={() => onSearch({ dialog: 'add' })}
          >
            Add the first product
          </RoleButton>
        </>
      }
    >
      {seedable
        ? 'The category has an activeFiltering.json with products. Seeding adds them to the catalog, after a preview.'
        : 'There is no activeFiltering.json to seed from. Import the products from a workbook, or add them one by one.'}
    </EmptyState>
  );
}
