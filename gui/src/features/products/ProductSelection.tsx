import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { CirclePause, CirclePlay, Copy, Trash2 } from 'lucide-react';
import { SelectionBar } from '@/components/SelectionBar';
import { count } from '@/lib/format';
import type { SelectAll } from '@/lib/useSelectAll';
import { jobFile } from '@/lib/text';
import { ExportSelection } from './ExportSelection';
import type { ProductAction } from './queries';
import { useProductAction } from './useProductAction';

type Props = {
  category: string;
  selected: string[];
  /** Products read from files are read-only. */
  changeable: boolean;
  onDelete: () => void;
  onClear: () => void;
  all: SelectAll;
};

export function ProductSelection({ category, selected, changeable, onDelete, onClear, all }: Props) {
  const clipboard = useClipboard();
  const acting = useProductAction(category);
  if (selected.length === 0) return null;
  const copy = (what: string, lines: string[]) => {
    clipboard.copy(lines.join('\n'));
    notifications.show({ message: `Copied ${count(lines.length, what)}` });
  };
  const acted = (action: ProductAction) => () => acting.mutate({ action, productIds: selected });
  const paths = selected.map((id) => jobFile(category, id));
  const actions = [
    { label: 'Copy IDs', icon: Copy, act: () => copy('product ID', selected) },
    { label: 'Copy job file paths', icon: Copy, act: () => copy('job file path', paths) },
    ...(changeable
      ? [
          { label: 'Set inactive', icon: CirclePause, act: acted('set_inactive') },
          { label: 'Set active', icon: CirclePlay, act: acted('set_active') },
          { label: 'Delete…', icon: Trash2, act: onDelete },
        ]
      : []),
  ];
  return (
    <SelectionBar selected={count(selected.length, 'product')} onClear={onClear} all={all}>
      <ExportSelection category={category} productIds={selected} />
      {actions.map(({ label, icon: Icon, act }) => (
        <Button
          key={label}
          variant="subtle"
          color="gray"
          leftSection={<Icon size={13} aria-hidden />}
          disabled={acting.isPending}
          onClick={act}
        >
          {label}
        </Button>
      ))}
    </SelectionBar>
  );
}
