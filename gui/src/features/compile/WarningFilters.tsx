import { Button } from '@mantine/core';
import { ManyFacet } from '@/components/Facet';
import { FilterBar } from '@/components/FilterBar';
import { quiet } from '@/components/quiet';
import { facetOptions } from '@/lib/facets';
import { humanize } from '@/lib/format';
import { memberOf } from '@/lib/params';
import type { Found } from './found';
import { hasFilters, noFilters, type ChangeCompileSearch, type CompileSearch, type Filters } from './search';
import { typeName } from './words';

type Props = {
  counts: Found['counts'];
  filters: Filters;
  search: CompileSearch;
  onSearch: ChangeCompileSearch;
};

export function WarningFilters({ counts, filters, search, onSearch }: Props) {
  const fields = facetOptions(counts.field, filters.field, humanize);
  return (
    <FilterBar>
      <ManyFacet
        label="Type"
        options={facetOptions(counts.type, filters.type, typeName)}
        values={filters.type}
        onChange={(values) => onSearch({ type: memberOf(values) })}
      />
      <ManyFacet
        label="Field"
        searchable={fields.length > 8}
        options={fields}
        values={filters.field}
        onChange={(values) => onSearch({ field: memberOf(values) })}
      />
      {hasFilters(search) && (
        <Button {...quiet} onClick={() => onSearch(noFilters)}>
          Clear
        </Button>
      )}
    </FilterBar>
  );
}
