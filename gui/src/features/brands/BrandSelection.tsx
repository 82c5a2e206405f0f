import { Button } from '@mantine/core';
import { Tags } from 'lucide-react';
import { SelectionBar } from '@/components/SelectionBar';
import { count } from '@/lib/format';
import type { SelectAll } from '@/lib/useSelectAll';

type Props = { selected: string[]; all: SelectAll; onClear: () => void; onAssign: () => void };

export function BrandSelection({ selected, all, onClear, onAssign }: Props) {
  if (selected.length === 0) return null;
  return (
    <SelectionBar selected={count(selected.length, 'brand')} onClear={onClear} all={all}>
      <Button variant="subtle" leftSection={<Tags size={13} aria-hidden />} onClick={onAssign}>
        Assign categories…
      </Button>
    </SelectionBar>
  );
}
