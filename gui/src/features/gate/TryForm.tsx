import { Autocomplete, SegmentedControl, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId, useRef } from 'react';
import { brandQueries } from '@/lib/brands';
import { useKeys } from '@/lib/keys';
import type { Mode } from '@/lib/identity';
import type { Tried } from './useTried';
import classes from './Try.module.css';

type Props = { category: string; tried: Tried; onChange: (change: Partial<Tried>) => void };

const modes: { value: Mode; label: string; means: string }[] = [
  { value: 'authoring', label: 'Authoring', means: 'As when adding a product: it may be new.' },
  { value: 'sync', label: 'Sync', means: 'As for job files and other tools: it has to be in the catalog.' },
];

/** The identity to try. Any text is allowed: the brands of the category are only suggestions. */
export function TryForm({ category, tried, onChange }: Props) {
  const first = useRef<HTMLInputElement>(null);
  const modeLabel = useId();
  const { data: brands = [] } = useQuery(brandQueries.ofCategory(category));
  useKeys({
    '/': (event) => {
      event.preventDefault();
      first.current?.focus();
      first.current?.select();
    },
  });
  return (
    <form
      aria-label="Identity to try"
      className={classes.question}
      onSubmit={(event) => event.preventDefault()}
    >
      <Autocomplete
        ref={first}
        label="Brand"
        autoComplete="off"
        data={[...new Set(brands.map((brand) => brand.name))]}
        limit={8}
        openOnFocus={false}
        value={tried.brand}
        onChange={(brand) => onChange({ brand })}
      />
      <TextInput
        label="Model"
        autoComplete="off"
        value={tried.model}
        onChange={(event) => onChange({ model: event.currentTarget.value })}
      />
      <TextInput
        label="Variant"
        autoComplete="off"
        value={tried.variant}
        onChange={(event) => onChange({ variant: event.currentTarget.value })}
      />
      <div>
        <p id={modeLabel} className={classes.label}>
          Mode
        </p>
        <SegmentedControl
          aria-labelledby={modeLabel}
          size="sm"
          className={classes.mode}
          data={modes.map(({ value, label }) => ({ value, label }))}
          value={tried.mode}
          onChange={(mode) => onChange({ mode: mode === 'sync' ? 'sync' : 'authoring' })}
        />
      </div>
      <p className={classes.means}>{modes.find(({ value }) => value === tried.mode)?.means}</p>
    </form>
  );
}
