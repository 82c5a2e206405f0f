import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { firstOptionOnEnter } from '@/components/firstOptionOnEnter';
import type { Brand } from '@/lib/api/schemas';
import { brandQueries } from '@/lib/brands';
import { count } from '@/lib/format';
import { registryQueries } from './queries';
import classes from './Brands.module.css';

type Props = {
  label: string;
  value: string | undefined;
  onChange: (slug: string | undefined) => void;
  /** The brand that cannot be meant. */
  except: string;
  autoFocus?: boolean;
};

/** Finds a brand by name or alias, on the server. */
export function BrandPicker({ label, value, onChange, except, autoFocus = false }: Props) {
  const [search, setSearch] = useState('');
  const { data: chosen } = useQuery({ ...brandQueries.one(value ?? ''), enabled: value !== undefined });
  const [asked] = useDebouncedValue(search === chosen?.name ? '' : search.trim(), 150);
  const { data: found = [] } = useQuery(registryQueries.find(asked));
  const known = new Map<string, Brand>(
    [...(chosen ? [chosen] : []), ...found]
      .filter(({ slug }) => slug !== except)
      .map((brand) => [brand.slug, brand]),
  );
  return (
    <Select
      label={label}
      withAsterisk
      searchable
      openOnFocus={value === undefined}
      selectFirstOptionOnChange
      onKeyDownCapture={firstOptionOnEnter}
      placeholder="Find a brand by name or alias"
      data={[...known.values()].map(({ slug, name }) => ({ value: slug, label: name }))}
      filter={({ options }) => options}
      value={value ?? null}
      onChange={(slug) => onChange(slug ?? undefined)}
      searchValue={search}
      onSearchChange={setSearch}
      nothingFoundMessage={`No brand is called “${search.trim()}”`}
      maxDropdownHeight={260}
      {...(autoFocus && { autoFocus, 'data-autofocus': true })}
      renderOption={({ option }) => (
        <span>
          {option.label}
          <span className={classes.figure}>{count(known.get(option.value)?.products ?? 0, 'product')}</span>
        </span>
      )}
    />
  );
}
