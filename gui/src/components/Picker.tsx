import { Select, type ComboboxData, type SelectProps } from '@mantine/core';
import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent } from 'react';
import { exactly, isSameName, ranked } from '@/lib/bestMatch';

export type Choice = {
  value: string;
  label: string;
  /** Other names it is found by. */
  aliases?: string[];
  group?: string;
};

type Props = Omit<
  SelectProps,
  'data' | 'value' | 'onChange' | 'searchValue' | 'onSearchChange' | 'filter'
> & {
  /** The choices for the text, in any order. */
  choices: Choice[];
  /** Whether the choices are for the text typed now. */
  answered: boolean;
  value: string | null;
  onChange: (value: string) => void;
  search: string;
  onSearch: (text: string) => void;
  /** Always offered, after all others. */
  last?: Choice | undefined;
};

const namesOf = ({ label, aliases = [] }: Choice) => [label, ...aliases];

type Wanted = { text: string; orFirst: boolean };

/**
 * A field that finds one of many. A name typed in full is chosen with any key that ends it; if the matches are still
 * being loaded, it is chosen as soon as they are there.
 */
export function Picker({ choices, answered, value, onChange, search, onSearch, last, ...select }: Props) {
  const [opened, setOpened] = useState(false);
  /** The text whose choices are awaited. */
  const wanted = useRef<Wanted | null>(null);
  /** The arrow keys were used to go to an option. */
  const moved = useRef(false);
  const field = useRef<HTMLInputElement>(null);
  const offered = ranked(choices, namesOf, search);
  const all = last ? [...offered, last] : offered;
  const chosenLabel = choices.find((choice) => choice.value === value)?.label ?? '';

  function take(choice: Choice) {
    wanted.current = null;
    setOpened(false);
    onSearch(choice === last ? '' : choice.label);
    if (choice.value !== value) onChange(choice.value);
  }

  /** Chooses what the text names, now or once the choices are loaded; says whether there is such a choice. */
  function settle({ text, orFirst }: Wanted): boolean {
    const exact = exactly(choices, namesOf, text);
    if (exact) take(exact);
    else if (!answered) wanted.current = { text, orFirst };
    else if (orFirst && all[0]) take(all[0]);
    else return false;
    return true;
  }

  const answer = useEffectEvent(() => {
    if (!wanted.current) return;
    const settled = settle(wanted.current);
    wanted.current = null;
    if (!settled && field.current !== document.activeElement) onSearch(chosenLabel);
  });
  useEffect(() => {
    if (answered) answer();
  }, [answered]);

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') moved.current = true;
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    const command = event.metaKey || event.ctrlKey;
    const text = search.trim();
    const rests = isSameName(text, chosenLabel);
    // The field already shows the choice: the key belongs to the form.
    if (rests && (command || !opened)) return;
    // An empty field names no choice, and an option reached with the arrow keys is chosen by Mantine.
    if (!command && (text === '' || (opened && moved.current))) return;
    event.preventDefault();
    // This key press only makes the choice; the next one submits the form.
    event.stopPropagation();
    if (!settle({ text, orFirst: !command })) setOpened(true);
  }

  const data = grouped(all);
  return (
    <Select
      {...select}
      ref={field}
      searchable
      // The list itself scrolls: a scroll area around it would have to be focusable.
      withScrollArea={false}
      styles={{ options: { maxHeight: 260, overflowY: 'auto' } }}
      allowDeselect={false}
      selectFirstOptionOnChange
      data={data}
      filter={({ options }) => options}
      value={value}
      onChange={(next) => {
        const choice = all.find((each) => each.value === next);
        if (choice) take(choice);
      }}
      searchValue={search}
      onSearchChange={onSearch}
      dropdownOpened={opened}
      onDropdownOpen={() => setOpened(true)}
      onDropdownClose={() => setOpened(false)}
      onKeyDownCapture={onKeyDown}
      onInput={() => {
        moved.current = false;
        wanted.current = null;
      }}
      onBlur={(event) => {
        const text = search.trim();
        select.onBlur?.(event);
        if (text === '' || isSameName(text, chosenLabel)) return;
        // The text stays in the field until its choices are loaded.
        if (exactly(choices, namesOf, text) || answered) settle({ text, orFirst: false });
        else {
          wanted.current ??= { text, orFirst: false };
          onSearch(search);
        }
      }}
    />
  );
}

/** The choices by group, if they have any; the group of the best match comes first. */
function grouped(choices: Choice[]): ComboboxData {
  const option = ({ value, label }: Choice) => ({ value, label });
  const groups = [...new Set(choices.flatMap(({ group }) => group ?? []))];
  if (groups.length === 0) return choices.map(option);
  return groups.map((group) => ({
    group,
    items: choices.filter((choice) => choice.group === group).map(option),
  }));
}
