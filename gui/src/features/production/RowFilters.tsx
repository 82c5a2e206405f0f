import { Button } from '@mantine/core';
import { ManyFacet } from '@/components/Facet';
import { FilterBar } from '@/components/FilterBar';
import { quiet } from '@/components/quiet';
import { ViewsMenu } from '@/components/ViewsMenu';
import { facetOptions } from '@/lib/facets';
import { humanize } from '@/lib/format';
import { memberOf, valuesOf } from '@/lib/params';
import type { ReactNode } from 'react';
import {
  applied,
  hasFilters,
  noFilters,
  viewOf,
  type ChangeProductionSearch,
  type ProductionSearch,
} from './search';
import type { ProductionRowPage } from '@/lib/api/types';

type Props = {
  category: string;
  counts: ProductionRowPage['counts'] | undefined;
  search: ProductionSearch;
  onSearch: ChangeProductionSearch;
  /** What can be done with all rows that are left. */
  action: ReactNode;
};

export function RowFilters({ category, counts, search, onSearch, action }: Props) {
  const brands = valuesOf(search.brand);
  const fields = valuesOf(search.field);
  const fieldOptions = facetOptions(counts?.field, fields, humanize);
  return (
    <FilterBar
      end={
        <>
          {action}
          <ViewsMenu
            list={`${category}.production`}
            current={viewOf(search)}
            onApply={(view) => onSearch(applied(view))}
          />
        </>
      }
    >
      <ManyFacet
        label="Brand"
        searchable
        options={facetOptions(counts?.brand, brands)}
        values={brands}
        onChange={(values) => onSearch({ brand: memberOf(values) })}
      />
      {fieldOptions.length > 0 && (
        <ManyFacet
          label="Field"
          searchable={fieldOptions.length > 8}
          options={fieldOptions}
          values={fields}
          onChange={(values) => onSearch({ field: memberOf(values) })}
        />
      )}
      {hasFilters(search) && (
        <Button {...quiet} onClick={() => onSearch(noFilters)}>
          Clear
        </Button>
      )}
    </FilterBar>
  );
}
