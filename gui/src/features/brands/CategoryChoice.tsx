import { Checkbox } from '@mantine/core';
import { categoryName } from '@/lib/format';
import { AnotherCategory } from './AnotherCategory';
import { useCategories } from './useCategories';
import classes from './Brands.module.css';

type Props = { value: string[]; onChange: (categories: string[]) => void };

/** Existing categories as checkboxes, and a field for a new one. */
export function CategoryChoice({ value, onChange }: Props) {
  const offered = useCategories(value);
  return (
    <div>
      <Checkbox.Group label="Categories" value={value} onChange={onChange}>
        <div className={classes.checks}>
          {offered.map((category) => (
            <Checkbox key={category} size="xs" value={category} label={categoryName(category)} />
          ))}
        </div>
      </Checkbox.Group>
      <AnotherCategory
        onAdd={(category) => {
          if (!value.includes(category)) onChange([...value, category]);
        }}
      />
    </div>
  );
}
