import { Button } from '@mantine/core';
import { ManyFacet } from '@/components/Facet';
import { FilterBar } from '@/components/FilterBar';
import { quiet } from '@/components/quiet';
import { ViewsMenu } from '@/components/ViewsMenu';
import { formatNumber, humanize } from '@/lib/format';
import type { ReactNode } from 'react';
import {
  applied,
  hasFilters,
  memberOf,
  noFilters,
  valuesOf,
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
  const fieldOptions = optionsOf(counts?.field, fields, humanize);
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
        options={optionsOf(counts?.brand, brands)}
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

/** The values there are, and those that are chosen though nothing has them any more. */
function optionsOf(counts: Record<string, number> = {}, chosen: string[], word = (value: string) => value) {
  const gone = chosen.filter((value) => counts[value] === undefined);
  return [...Object.keys(counts), ...gone]
    .map((value) => ({ value, label: word(value), figure: formatNumber(counts[value] ?? 0) }))
    .sort((one, other) => one.label.localeCompare(other.label));
}
