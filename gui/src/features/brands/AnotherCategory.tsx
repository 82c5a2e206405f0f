import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';

/** A category that does not exist yet is created by assigning brands to it. */
export function AnotherCategory({ onAdd }: { onAdd: (category: string) => void }) {
  const [typed, setTyped] = useState('');

  function add() {
    if (typed.trim()) onAdd(typed.trim());
    setTyped('');
  }

  return (
    <TextInput
      aria-label="New category"
      placeholder="New category, such as headset"
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={add}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !typed.trim()) return;
        event.preventDefault();
        add();
      }}
      rightSectionWidth={58}
      rightSection={
        typed.trim() && (
          <Button variant="subtle" size="compact-xs" onClick={add}>
            Add
          </Button>
        )
      }
    />
  );
}
