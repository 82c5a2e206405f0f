import { Facet } from '@/components/Facet';
import { FilterBar } from '@/components/FilterBar';
import type { Brand } from '@/lib/api/types';
import { categoryName } from '@/lib/format';
import type { BrandSearch, ChangeBrandSearch } from './search';
import { useCategories } from './useCategories';

type Props = { rows: Brand[]; search: BrandSearch; onSearch: ChangeBrandSearch };

export function BrandFilters({ rows, search, onSearch }: Props) {
  const chosen = search.category ? [search.category] : [];
  const categories = useCategories([...rows.flatMap((row) => row.categories), ...chosen]);
  return (
    <FilterBar>
      <Facet
        label="Category"
        all="All categories"
        searchable={categories.length > 8}
        options={categories.map((category) => ({ value: category, label: categoryName(category) }))}
        value={search.category}
        onChange={(category) => onSearch({ category })}
      />
    </FilterBar>
  );
}
