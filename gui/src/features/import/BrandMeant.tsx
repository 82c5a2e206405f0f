import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Picker } from '@/components/Picker';
import type { BrandFound } from '@/lib/api/imports';
import { brandQueries } from '@/lib/brands';
import classes from './Import.module.css';

type Props = { brand: BrandFound; value: string | null; onChange: (slug: string | null) => void };

/** Finds the brand that is meant; those that look like it come first. */
export function BrandMeant({ brand: { name, suggestions }, value, onChange }: Props) {
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
      className={classes.meant}
      aria-label={`The brand that ${name} is another name of`}
      placeholder="Find a brand by name or alias"
      choices={[
        ...alike.map(({ slug, name }) => ({ value: slug, label: name, group: 'Looks like it' })),
        ...found.map(({ slug, name, aliases }) => ({ value: slug, label: name, aliases, group: 'Brands' })),
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
