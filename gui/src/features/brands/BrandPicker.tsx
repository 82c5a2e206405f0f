import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Picker } from '@/components/Picker';
import type { Brand } from '@/lib/api/types';
import { brandQueries } from '@/lib/brands';
import { count } from '@/lib/format';
import { registryQueries } from './queries';
import classes from './Brands.module.css';

type Props = {
  label: string;
  value: string | undefined;
  onChange: (slug: string | undefined) => void;
  /** The brand that cannot be chosen. */
  except: string;
  autoFocus?: boolean;
};

/** Finds a brand by name or alias, on the server. */
export function BrandPicker({ label, value, onChange, except, autoFocus = false }: Props) {
  const [search, setSearch] = useState('');
  const { data: chosen } = useQuery({ ...brandQueries.one(value ?? ''), enabled: value !== undefined });
  const wanted = search === chosen?.name ? '' : search.trim();
  const [asked] = useDebouncedValue(wanted, 150);
  const { data: found = [], isFetching } = useQuery(registryQueries.find(asked));
  const known = new Map<string, Brand>(
    [...(chosen ? [chosen] : []), ...found]
      .filter(({ slug }) => slug !== except)
      .map((brand) => [brand.slug, brand]),
  );
  return (
    <Picker
      label={label}
      withAsterisk
      openOnFocus={value === undefined}
      placeholder="Find a brand by name or alias"
      choices={[...known.values()].map(({ slug, name, aliases }) => ({ value: slug, label: name, aliases }))}
      answered={asked === wanted && !isFetching}
      value={value ?? null}
      onChange={onChange}
      search={search}
      onSearch={setSearch}
      nothingFoundMessage={`No brand is called “${search.trim()}”`}
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
