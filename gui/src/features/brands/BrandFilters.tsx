import { ManyFacet } from '@/components/Facet';
import { FilterBar } from '@/components/FilterBar';
import { facetOptions } from '@/lib/facets';
import { categoryName } from '@/lib/format';
import { memberOf, valuesOf } from '@/lib/params';
import type { BrandSearch, ChangeBrandSearch } from './search';

type Props = {
  /** How many brands each category has. */
  counts: Record<string, number> | undefined;
  search: BrandSearch;
  onSearch: ChangeBrandSearch;
};

export function BrandFilters({ counts, search, onSearch }: Props) {
  const categories = valuesOf(search.category);
  const options = facetOptions(counts, categories, categoryName);
  return (
    <FilterBar>
      <ManyFacet
        label="Category"
        all="All categories"
        searchable={options.length > 8}
        options={options}
        values={categories}
        onChange={(values) => onSearch({ category: memberOf(values) })}
      />
    </FilterBar>
  );
}
