import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Picker } from '@/components/Picker';
import type { BrandFound } from '@/lib/api/types';
import { brandQueries } from '@/lib/brands';
import classes from './Import.module.css';

type Props = { brand: BrandFound; value: string | null; onChange: (slug: string | null) => void };

/** Finds the brand that a name is an alias of; similar brands come first. */
export function AliasOf({ brand: { name, suggestions }, value, onChange }: Props) {
  const [search, setSearch] = useState('');
  const { data: chosen } = useQuery({ ...brandQueries.one(value ?? ''), enabled: value !== null });
  const nameOf = (slug: string) =>
    suggestions.find((each) => each.slug === slug)?.name ?? (chosen?.slug === slug ? chosen.name : undefined);
  const chosenName = value === null ? undefined : nameOf(value);
  const wanted = search === chosenName ? '' : search.trim();
  const [asked] = useDebouncedValue(wanted, 150);
  const { data: others = [], isFetching } = useQuery(brandQueries.search(asked));
  const alike = suggestions.filter((each) => each.name.toLowerCase().includes(wanted.toLowerCase()));
  const known = new Set(alike.map(({ slug }) => slug));
  const found = [...others, ...(chosen ? [chosen] : [])].filter(({ slug }) => {
    const fresh = !known.has(slug);
    known.add(slug);
    return fresh;
  });
  return (
    <Picker
      size="xs"
      className={classes.aliasOf}
      aria-label={`Brand that ${name} is an alias of`}
      placeholder="Find a brand by name or alias"
      choices={[
        ...alike.map(({ slug, name }) => ({ value: slug, label: name, group: 'Similar brands' })),
        ...found.map(({ slug, name, aliases }) => ({
          value: slug,
          label: name,
          aliases,
          group: 'All brands',
        })),
      ]}
      answered={asked === wanted && !isFetching}
      value={value}
      onChange={onChange}
      search={search}
      onSearch={setSearch}
      nothingFoundMessage={`No brand is called “${search.trim()}”`}
    />
  );
}
