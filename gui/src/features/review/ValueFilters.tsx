import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Facet, ManyFacet } from '@/components/Facet';
import { FilterBar } from '@/components/FilterBar';
import { StatusBadge } from '@/components/StatusBadge';
import { quiet } from '@/components/quiet';
import { brandQueries } from '@/lib/brands';
import { formatNumber, humanize } from '@/lib/format';
import { memberOf, valuesOf } from '@/lib/params';
import { reviewQueries } from './queries';
import { hasFilters, noFilters, states, tiers, type PartProps, type State } from './search';
import { stateBadges } from './words';

type Props = PartProps & {
  /** The states to choose from, where not all make sense. */
  among?: readonly State[];
  end?: ReactNode;
};

/** What the grid and the queue can be narrowed to. */
export function ValueFilters({ category, search, onSearch, among = states, end }: Props) {
  const fields = useQuery(reviewQueries.fields(category)).data ?? [];
  const brands = useQuery(brandQueries.ofCategory(category)).data ?? [];
  const numbers = useQuery(reviewQueries.numbers(category)).data;
  const waiting = new Map(numbers?.fields.map((field) => [field.fieldKey, formatNumber(field.waiting)]));
  return (
    <FilterBar end={end}>
      <Facet
        label="State"
        options={among.map((state) => ({
          value: state,
          label: stateBadges[state].word,
          show: <StatusBadge badge={stateBadges[state]} />,
        }))}
        value={search.state}
        onChange={(state) => onSearch({ state: state as State | undefined })}
      />
      <ManyFacet
        label="Field"
        searchable
        options={fields.map(({ key }) => ({
          value: key,
          label: humanize(key),
          figure: waiting.get(key) ?? '',
        }))}
        values={valuesOf(search.field)}
        onChange={(values) => onSearch({ field: memberOf(values) })}
      />
      <Facet
        label="Brand"
        searchable
        options={brands.map(({ name }) => ({ value: name, label: name }))}
        value={search.brand}
        onChange={(brand) => onSearch({ brand })}
      />
      <Facet
        label="Source tier"
        options={tiers.map((tier) => ({ value: tier, label: `Tier ${tier}` }))}
        value={search.tier}
        onChange={(tier) => onSearch({ tier: tiers.find((each) => each === tier) })}
      />
      {hasFilters(search) && (
        <Button {...quiet} onClick={() => onSearch(noFilters)}>
          Clear
        </Button>
      )}
    </FilterBar>
  );
}
