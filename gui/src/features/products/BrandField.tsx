import { Select, type ComboboxItem, type OptionsFilter } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
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
};

/** The brands assigned to the category, found by name or alias; the last choice is always a new one. */
export function BrandField({ category, value, onChange, onAddNew, error }: Props) {
  const brands = useQuery(brandQueries.ofCategory(category));
  const [search, setSearch] = useState('');
  const known = brands.data ?? [];
  const names = new Set(known.map((brand) => brand.name));
  const wanted = search.trim();
  const offersName = wanted !== '' && !names.has(wanted);
  const aliases = new Map(known.map((brand) => [brand.name, brand.aliases]));

  const filter: OptionsFilter = ({ options }) => {
    const text = names.has(search) ? '' : wanted.toLowerCase();
    return (options as ComboboxItem[]).filter(
      ({ value: name }) =>
        name === addNew ||
        [name, ...(aliases.get(name) ?? [])].some((known) => known.toLowerCase().includes(text)),
    );
  };

  return (
    <Select
      label="Brand"
      withAsterisk
      placeholder={
        brands.isPending ? 'Reading the brands…' : `Choose a ${categoryName(category).toLowerCase()} brand`
      }
      searchable
      selectFirstOptionOnChange
      data={[
        ...known.map((brand) => ({ value: brand.name, label: brand.name })),
        { value: addNew, label: offersName ? `Add new brand “${wanted}”` : 'Add new brand' },
      ]}
      filter={filter}
      value={value || null}
      searchValue={search}
      onSearchChange={setSearch}
      onChange={(next) => {
        if (next === addNew) onAddNew(offersName ? wanted : '');
        else onChange(next ?? '');
      }}
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
      error={error ?? (brands.error ? 'The brands cannot be read just now' : undefined)}
      maxDropdownHeight={260}
      data-autofocus
    />
  );
}
