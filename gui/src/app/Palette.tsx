import { Spotlight, spotlight } from '@mantine/spotlight';
import { useDebouncedValue } from '@mantine/hooks';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { usePaletteEntries, type PaletteEntry } from './paletteEntries';
import classes from './Palette.module.css';

const groups = ['Products', 'Brands', 'Categories', 'Actions'] as const;

/** ⌘K: products, brands, categories and actions from one field. */
export function Palette() {
  const [query, setQuery] = useState('');
  const [asked] = useDebouncedValue(query.trim(), 120);
  const entries = usePaletteEntries(asked);
  const first = groups.map((group) => entries.find((entry) => entry.group === group)).find(Boolean);

  // Without an arrow key nothing is marked yet: Enter then means the first thing found.
  function takeFirst(event: React.KeyboardEvent<HTMLInputElement>) {
    const marked = document.querySelector('.mantine-Spotlight-action[data-selected]');
    if (event.key === 'Enter' && first && asked === query.trim() && !marked) take(first);
  }

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
        onKeyDown={takeFirst}
      />
      <Spotlight.ActionsList aria-label="Found">
        {groups.map((group) => {
          const found = entries.filter((entry) => entry.group === group);
          if (found.length === 0) return null;
          return (
            <Spotlight.ActionsGroup key={group} label={group}>
              {found.map((entry) => (
                <Entry key={entry.id} entry={entry} />
              ))}
            </Spotlight.ActionsGroup>
          );
        })}
        {entries.length === 0 && <Spotlight.Empty>Nothing is called “{asked}”</Spotlight.Empty>}
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
