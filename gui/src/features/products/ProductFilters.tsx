import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Facet } from '@/components/Facet';
import { FilterBar } from '@/components/FilterBar';
import { quiet } from '@/components/quiet';
import { StatusBadge } from '@/components/StatusBadge';
import { ViewsMenu } from '@/components/ViewsMenu';
import { lifecycle, production, type Badge } from '@/components/meanings';
import { brandQueries } from '@/lib/brands';
import { formatNumber } from '@/lib/format';
import { ExportMenu } from './ExportMenu';
import {
  applied,
  viewOf,
  hasFilters,
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
const productionOptions = badgeOptions(production);
const outputOptions = [
  { value: 'yes', label: 'Has output' },
  { value: 'no', label: 'No output yet' },
];

export function ProductFilters({ category, search, onSearch, total }: Props) {
  const { data: brands = [] } = useQuery(brandQueries.ofCategory(category));
  // Parsed, so that only valid values get into the address.
  const change = (field: string) => (value: string | undefined) =>
    onSearch(productSearch.parse({ ...search, [field]: value }));
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
      <Facet
        label="Brand"
        searchable
        options={brands.map((brand) => ({
          value: brand.slug,
          label: brand.name,
          figure: formatNumber(brand.products),
        }))}
        value={search.brand}
        onChange={change('brand')}
      />
      <Facet label="Status" options={statusOptions} value={search.status} onChange={change('status')} />
      <Facet label="Production" options={productionOptions} value={search.badge} onChange={change('badge')} />
      <Facet label="Output" options={outputOptions} value={search.output} onChange={change('output')} />
      {hasFilters(search) && (
        <Button {...quiet} onClick={() => onSearch(noFilters)}>
          Clear
        </Button>
      )}
    </FilterBar>
  );
}
