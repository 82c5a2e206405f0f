import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Facet } from '@/components/Facet';
import { FilterBar } from '@/components/FilterBar';
import { quiet } from '@/components/quiet';
import { StatusBadge } from '@/components/StatusBadge';
import { ViewsMenu } from '@/components/ViewsMenu';
import { lifecycle, production, type Badge } from '@/components/meanings';
import { brandQueries } from '@/lib/brands';
import { CountedFacet } from './CountedFacet';
import { ExportMenu } from './ExportMenu';
import {
  applied,
  viewOf,
  hasFilters,
  noBadge,
  noFilters,
  productSearch,
  type ChangeProductSearch,
  type ProductSearch,
} from './search';

type Props = { category: string; search: ProductSearch; onSearch: ChangeProductSearch; total: number };

const badgeOptions = (badges: Record<string, Badge>) =>
  Object.entries(badges).map(([value, badge]) => ({
    value,
    label: badge.word,
    show: <StatusBadge badge={badge} />,
  }));

const statusOptions = badgeOptions(lifecycle);
const productionOptions = [...badgeOptions(production), { value: noBadge, label: 'No badge' }];
const outputOptions = [
  { value: 'yes', label: 'Has output' },
  { value: 'no', label: 'No output yet' },
];

export function ProductFilters({ category, search, onSearch, total }: Props) {
  const { data: brands = [] } = useQuery(brandQueries.ofCategory(category));
  const counted = { category, search, onSearch };
  return (
    <FilterBar
      end={
        <>
          <ViewsMenu
            list={`${category}.products`}
            current={viewOf(search)}
            onApply={(view) => onSearch(applied(view))}
          />
          <ExportMenu category={category} search={search} total={total} />
        </>
      }
    >
      <CountedFacet
        {...counted}
        filter="brand"
        label="Brand"
        searchable
        options={brands.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
      <CountedFacet {...counted} filter="status" label="Status" options={statusOptions} />
      <CountedFacet {...counted} filter="badge" label="Production" options={productionOptions} />
      <Facet
        label="Output"
        options={outputOptions}
        value={search.output}
        onChange={(value) => onSearch(productSearch.parse({ ...search, output: value }))}
      />
      {hasFilters(search) && (
        <Button {...quiet} onClick={() => onSearch(noFilters)}>
          Clear
        </Button>
      )}
    </FilterBar>
  );
}
