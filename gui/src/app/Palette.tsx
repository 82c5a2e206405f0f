import { Spotlight, spotlight } from '@mantine/spotlight';
import { useDebouncedValue } from '@mantine/hooks';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { useBestOnEnter } from '@/components/useBestOnEnter';
import { exactly, ranked } from '@/lib/bestMatch';
import { usePaletteEntries, type PaletteEntry } from './paletteEntries';
import classes from './Palette.module.css';

const namesOf = ({ label, aliases = [] }: PaletteEntry) => [label, ...aliases];

const groups = ['Products', 'Brands', 'Categories', 'Actions'] as const;

/** ⌘K: finds products, brands, categories and actions. */
export function Palette() {
  const [query, setQuery] = useState('');
  const [asked] = useDebouncedValue(query.trim(), 120);
  const { entries, answered } = usePaletteEntries(asked);
  const exact = exactly(entries, namesOf, asked);
  // An exact match comes first, whatever group it is in.
  const listed = groups
    .toSorted((one, other) => Number(other === exact?.group) - Number(one === exact?.group))
    .map((group) => ({
      group,
      found: ranked(
        entries.filter((entry) => entry.group === group),
        namesOf,
        asked,
      ),
    }))
    .filter(({ found }) => found.length > 0);
  const best = listed[0]?.found[0];
  const enter = useBestOnEnter(query, answered && asked === query.trim(), () => best && take(best));

  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      shortcut="mod + K"
      tagsToIgnore={[]}
      maxHeight={440}
      scrollable
      radius="lg"
      size={600}
      transitionProps={{ duration: 90 }}
      overlayProps={{ blur: 0, backgroundOpacity: 0 }}
      attributes={{ content: { 'aria-label': 'Find anything' } }}
    >
      <Spotlight.Search
        aria-label="Find anything"
        placeholder="Find a product, a brand, a category or an action"
        leftSection={<Search size={16} aria-hidden />}
        {...enter}
      />
      <Spotlight.ActionsList aria-label="Results">
        {listed.map(({ group, found }) => (
          <Spotlight.ActionsGroup key={group} label={group}>
            {found.map((entry) => (
              <Entry key={entry.id} entry={entry} />
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {entries.length === 0 && <Spotlight.Empty>No results for “{asked}”</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

function take(entry: PaletteEntry) {
  spotlight.close();
  entry.run();
}

function Entry({ entry }: { entry: PaletteEntry }) {
  const Icon = entry.icon;
  return (
    <Spotlight.Action className={classes.entry} onClick={() => take(entry)}>
      <Icon size={15} aria-hidden className={classes.icon} />
      <span className={classes.label}>{entry.label}</span>
      {entry.hint && <span className={classes.hint}>{entry.hint}</span>}
    </Spotlight.Action>
  );
}
