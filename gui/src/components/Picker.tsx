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
  /** What is offered for the text, from which the order is made here. */
  choices: Choice[];
  /** Whether the choices are the answer to what is typed now. */
  answered: boolean;
  value: string | null;
  onChange: (value: string) => void;
  search: string;
  onSearch: (text: string) => void;
  /** Offered behind all others, whatever was typed. */
  last?: Choice | undefined;
};

const namesOf = ({ label, aliases = [] }: Choice) => [label, ...aliases];

type Wanted = { text: string; orFirst: boolean };

/**
 * A field that finds one of many. A name typed in full is the choice it names, whichever key ends it and however soon:
 * where the answer is still on its way, the choice is made when it comes.
 */
export function Picker({ choices, answered, value, onChange, search, onSearch, last, ...select }: Props) {
  const [opened, setOpened] = useState(false);
  /** The text whose answer is awaited. */
  const wanted = useRef<Wanted | null>(null);
  /** An option was gone to with the arrow keys. */
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

  /** Makes the choice the text stands for, now or once the answer is there; whether there was one to make. */
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
    // What stands in the field is what is chosen: the key is the form's.
    if (rests && (command || !opened)) return;
    // An empty field has nothing to be taken for a choice, and an option gone to is Mantine's to take.
    if (!command && (text === '' || (opened && moved.current))) return;
    event.preventDefault();
    // A form is sent with what it shows: this press makes the choice, its verdict comes, and the next one sends it.
    event.stopPropagation();
    if (!settle({ text, orFirst: !command })) setOpened(true);
  }

  const data = grouped(all);
  return (
    <Select
      {...select}
      ref={field}
      searchable
      // The list itself scrolls: a scroller around it would have to take the focus.
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
        // The text stays in the field as long as its answer is on its way.
        if (exactly(choices, namesOf, text) || answered) settle({ text, orFirst: false });
        else {
          wanted.current ??= { text, orFirst: false };
          onSearch(search);
        }
      }}
    />
  );
}

/** Grouped where the choices are, in the order of the best of each group. */
function grouped(choices: Choice[]): ComboboxData {
  const option = ({ value, label }: Choice) => ({ value, label });
  const groups = [...new Set(choices.flatMap(({ group }) => group ?? []))];
  if (groups.length === 0) return choices.map(option);
  return groups.map((group) => ({
    group,
    items: choices.filter((choice) => choice.group === group).map(option),
  }));
}
