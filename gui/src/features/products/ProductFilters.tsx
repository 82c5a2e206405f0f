import { ActionIcon, Button, Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Ellipsis, Sprout } from 'lucide-react';
import { Facet } from '@/components/Facet';
import { FilterBar } from '@/components/FilterBar';
import { StatusBadge } from '@/components/StatusBadge';
import { lifecycle, production, type Badge } from '@/components/meanings';
import { brandQueries } from '@/lib/brands';
import { categoryQueries } from '@/lib/categories';
import { formatNumber } from '@/lib/format';
import { hasFilters, noFilters, productSearch, type ChangeProductSearch, type ProductSearch } from './search';

type Props = { category: string; search: ProductSearch; onSearch: ChangeProductSearch };

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

export function ProductFilters({ category, search, onSearch }: Props) {
  const { data: brands = [] } = useQuery(brandQueries.ofCategory(category));
  const { data: categories } = useQuery(categoryQueries.list());
  const seedable = categories?.find((item) => item.category === category)?.hasActiveFiltering;
  // Through the schema, so that only what the address may hold gets there.
  const change = (field: string) => (value: string | undefined) =>
    onSearch(productSearch.parse({ ...search, [field]: value }));
  return (
    <FilterBar
      end={
        seedable && (
          <Menu position="bottom-end" width={230}>
            <Menu.Target>
              <ActionIcon aria-label="More actions">
                <Ellipsis size={16} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item
                leftSection={<Sprout size={14} aria-hidden />}
                onClick={() => onSearch({ dialog: 'seed' })}
              >
                Seed from Active Filtering…
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )
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
        <Button variant="subtle" color="gray" size="compact-xs" onClick={() => onSearch(noFilters)}>
          Clear
        </Button>
      )}
    </FilterBar>
  );
}
