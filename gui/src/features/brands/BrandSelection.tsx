import { Button } from '@mantine/core';
import { ListChecks, Tags } from 'lucide-react';
import { SelectionBar } from '@/components/SelectionBar';
import { count } from '@/lib/format';

/** Selected rows stand in the address, which has to stay one that can be shared. */
const mostAtOnce = 200;

type Props = {
  selected: string[];
  /** The rows that could be selected. */
  loaded: string[];
  onSelect: (slugs: string[]) => void;
  onAssign: () => void;
};

export function BrandSelection({ selected, loaded, onSelect, onAssign }: Props) {
  if (selected.length === 0) return null;
  const rest = loaded.filter((slug) => !selected.includes(slug));
  const all = [...selected, ...rest];
  return (
    <SelectionBar selected={count(selected.length, 'brand')} onClear={() => onSelect([])}>
      {rest.length > 0 && all.length <= mostAtOnce && (
        <Button
          variant="subtle"
          color="gray"
          leftSection={<ListChecks size={13} aria-hidden />}
          onClick={() => onSelect(all)}
        >
          Select all {all.length}
        </Button>
      )}
      <Button variant="subtle" leftSection={<Tags size={13} aria-hidden />} onClick={onAssign}>
        Assign categories…
      </Button>
    </SelectionBar>
  );
}
