import { Select, type ComboboxItem, type OptionsFilter } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { firstOptionOnEnter } from '@/components/firstOptionOnEnter';
import { brandQueries } from '@/lib/brands';
import { categoryName } from '@/lib/format';
import classes from './AddProductDialog.module.css';

const addNew = '\u0000add';

const isSame = (one: string, other: string) => one.toLowerCase() === other.trim().toLowerCase();

type Props = {
  category: string;
  value: string;
  onChange: (brand: string) => void;
  onAddNew: (name: string) => void;
  error: string | undefined;
  autoFocus: boolean;
};

/** The brands assigned to the category, found by name or alias; the last choice is always a new one. */
export function BrandField({ category, value, onChange, onAddNew, error, autoFocus }: Props) {
  const brands = useQuery(brandQueries.ofCategory(category));
  const [search, setSearch] = useState('');
  const known = brands.data ?? [];
  const names = new Set(known.map((brand) => brand.name));
  const wanted = search.trim();
  const offersName = wanted !== '' && !names.has(wanted);
  // A name that came with the address may be an alias, or no brand of the category at all.
  const named = known.find((brand) => [brand.name, ...brand.aliases].some((name) => isSame(name, value)));
  const isMissing = value !== '' && brands.data !== undefined && !named;
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
      onKeyDownCapture={firstOptionOnEnter}
      data={[
        ...known.map((brand) => ({ value: brand.name, label: brand.name })),
        ...(isMissing || (value !== '' && !brands.data) ? [{ value, label: value }] : []),
        ...(brands.isPending
          ? []
          : [{ value: addNew, label: offersName ? `Add new brand “${wanted}”` : 'Add new brand' }]),
      ]}
      filter={filter}
      value={named?.name ?? (value || null)}
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
      error={
        error ??
        (brands.error ? 'The brands cannot be read just now' : undefined) ??
        (isMissing
          ? `“${value}” is no brand of ${categoryName(category)} yet: choose one, or add it as a new brand`
          : undefined)
      }
      maxDropdownHeight={260}
      {...(autoFocus && { 'data-autofocus': true })}
    />
  );
}
