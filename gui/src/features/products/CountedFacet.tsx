import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ManyFacet } from '@/components/Facet';
import { formatNumber } from '@/lib/format';
import { memberOf, valuesOf } from '@/lib/params';
import { productQueries } from './queries';
import { filtersOf, type ChangeProductSearch, type CountedFilter, type ProductSearch } from './search';

type Option = { value: string; label: string; show?: React.ReactNode };

type Props = {
  category: string;
  filter: CountedFilter;
  label: string;
  /** Those without a product are left out once they are counted, where there can be many. */
  options: Option[];
  searchable?: boolean;
  search: ProductSearch;
  onSearch: ChangeProductSearch;
};

/** A filter with how many products each value would leave. In a large catalog that takes a while: it waits for who looks. */
export function CountedFacet({
  category,
  filter,
  label,
  options,
  searchable = false,
  search,
  onSearch,
}: Props) {
  const [opened, setOpened] = useState(false);
  const { data: counts } = useQuery({
    ...productQueries.counts(category, filtersOf(search), filter),
    enabled: opened,
    placeholderData: keepPreviousData,
  });
  const values = valuesOf(search[filter]);
  const known = new Set(options.map(({ value }) => value));
  const others = [...new Set([...Object.keys(counts ?? {}), ...values])].filter((value) => !known.has(value));
  const shown = [...options, ...others.map((value): Option => ({ value, label: value }))]
    .filter(({ value }) => !searchable || !counts || counts[value] || values.includes(value))
    .map((option) => ({ ...option, ...(counts && { figure: formatNumber(counts[option.value] ?? 0) }) }));
  return (
    <ManyFacet
      label={label}
      searchable={searchable}
      options={shown}
      values={values}
      onChange={(next) => onSearch({ [filter]: memberOf(next) })}
      onOpened={setOpened}
    />
  );
}
