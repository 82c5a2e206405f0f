import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Picker } from '@/components/Picker';
import { isSameName, matching } from '@/lib/bestMatch';
import { brandQueries } from '@/lib/brands';
import { categoryName } from '@/lib/format';
import classes from './AddProductDialog.module.css';

const addNew = '\u0000add';

type Props = {
  category: string;
  value: string;
  onChange: (brand: string) => void;
  onAddNew: (name: string) => void;
  error: string | undefined;
  autoFocus: boolean;
};

/** The brands assigned to the category, found by name or alias; the last option adds a new one. */
export function BrandField({ category, value, onChange, onAddNew, error, autoFocus }: Props) {
  const brands = useQuery(brandQueries.ofCategory(category));
  const [search, setSearch] = useState('');
  const known = brands.data ?? [];
  const wanted = search.trim();
  // A name that came with the address may be an alias, or no brand of the category at all.
  const named = known.find((brand) => [brand.name, ...brand.aliases].some((name) => isSameName(name, value)));
  const chosen = named?.name ?? value;
  const isMissing = value !== '' && brands.data !== undefined && !named;
  const offersName = wanted !== '' && !known.some((brand) => brand.name === wanted);
  const choices = [
    ...known.map(({ name, aliases }) => ({ value: name, label: name, aliases })),
    ...(isMissing || (value !== '' && !brands.data) ? [{ value, label: value, aliases: [] }] : []),
  ];
  const aliases = new Map(known.map((brand) => [brand.name, brand.aliases]));

  return (
    <Picker
      label="Brand"
      withAsterisk
      placeholder={
        brands.isPending ? 'Loading the brands…' : `Choose a ${categoryName(category).toLowerCase()} brand`
      }
      choices={
        wanted === chosen ? choices : matching(choices, ({ label, aliases }) => [label, ...aliases], wanted)
      }
      last={
        brands.isPending
          ? undefined
          : { value: addNew, label: offersName ? `Add new brand “${wanted}”` : 'Add new brand' }
      }
      answered={!brands.isPending}
      value={chosen || null}
      search={search}
      onSearch={setSearch}
      onChange={(next) => (next === addNew ? onAddNew(offersName ? wanted : '') : onChange(next))}
      renderOption={({ option }) =>
        option.value === addNew ? (
          <span className={classes.addNew}>
            <Plus size={13} aria-hidden />
            {option.label}
          </span>
        ) : (
          <span>
            {option.label}
            {(aliases.get(option.value) ?? []).length > 0 && (
              <span className={classes.aliases}>{aliases.get(option.value)?.join(', ')}</span>
            )}
          </span>
        )
      }
      error={
        error ??
        (brands.error ? 'The brands cannot be loaded' : undefined) ??
        (isMissing
          ? `“${value}” is not a brand of ${categoryName(category)} yet: choose one, or add it as a new brand`
          : undefined)
      }
      {...(autoFocus && { 'data-autofocus': true })}
    />
  );
}
