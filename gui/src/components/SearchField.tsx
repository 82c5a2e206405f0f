import { ActionIcon, Kbd, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { Search, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { useKeys } from '@/lib/keys';
import classes from './SearchField.module.css';

type Props = { label: string; value: string; onChange: (value: string) => void };

/** The search of a page: `/` focuses it, the server is asked shortly after typing stops, Enter goes to the list, Esc clears. */
export function SearchField({ label, value, onChange }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(value);
  const [told, setTold] = useState(value);
  const tell = useDebouncedCallback((next: string) => {
    setTold(next);
    onChange(next);
  }, 25);

  // The address can also change by other means: "Clear", Back, a link.
  if (value !== told) {
    setTold(value);
    setText(value);
  }

  function type(next: string) {
    setText(next);
    tell(next.trim());
  }

  useKeys({
    '/': (event) => {
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    },
  });

  return (
    <TextInput
      ref={input}
      type="search"
      role="searchbox"
      aria-label={label}
      placeholder={label}
      size="xs"
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') document.querySelector<HTMLElement>('[role="grid"]')?.focus();
        if (event.key !== 'Escape') return;
        if (text) type('');
        else input.current?.blur();
      }}
      leftSection={<Search size={14} aria-hidden />}
      rightSection={
        text ? (
          <ActionIcon aria-label="Clear search" size={20} onClick={() => type('')}>
            <X size={13} aria-hidden />
          </ActionIcon>
        ) : (
          <Kbd aria-hidden>/</Kbd>
        )
      }
      classNames={{ input: classes.input }}
    />
  );
}
