import { Button, Checkbox, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { categoryQueries } from '@/lib/categories';
import { categoryName } from '@/lib/format';
import classes from './Brands.module.css';

type Props = { value: string[]; onChange: (categories: string[]) => void };

/** The categories there are, as checkboxes, and a field for one that does not exist yet. */
export function CategoryChoice({ value, onChange }: Props) {
  const { data = [] } = useQuery(categoryQueries.list());
  const [typed, setTyped] = useState('');
  const known = data.map((item) => item.category);
  const offered = [...known, ...value.filter((category) => !known.includes(category))];

  function addTyped() {
    const category = typed.trim();
    if (category && !value.includes(category)) onChange([...value, category]);
    setTyped('');
  }

  return (
    <div>
      <Checkbox.Group label="Categories" value={value} onChange={onChange}>
        <div className={classes.checks}>
          {offered.map((category) => (
            <Checkbox key={category} size="xs" value={category} label={categoryName(category)} />
          ))}
        </div>
      </Checkbox.Group>
      <TextInput
        aria-label="Another category"
        placeholder="Another category, such as headset"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={addTyped}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !typed.trim()) return;
          event.preventDefault();
          addTyped();
        }}
        rightSectionWidth={58}
        rightSection={
          typed.trim() && (
            <Button variant="subtle" size="compact-xs" onClick={addTyped}>
              Add
            </Button>
          )
        }
      />
    </div>
  );
}
