import { useClipboard } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { CirclePause, CirclePlay, Copy, Trash2 } from 'lucide-react';
import { RoleButton } from '@/components/RoleButton';
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
  const { off } = acting;
  if (selected.length === 0) return null;
  const copy = (what: string, lines: string[]) => {
    clipboard.copy(lines.join('\n'));
    notifications.show({ message: `Copied ${count(lines.length, what)}` });
  };
  const acted = (action: ProductAction) => () => acting.mutate({ action, productIds: selected });
  const paths = selected.map((id) => jobFile(category, id));
  const actions = [
    { label: 'Copy IDs', icon: Copy, off: null, act: () => copy('product ID', selected) },
    { label: 'Copy job file paths', icon: Copy, off: null, act: () => copy('job file path', paths) },
    ...(changeable
      ? [
          { label: 'Set inactive', icon: CirclePause, off, act: acted('set_inactive') },
          { label: 'Set active', icon: CirclePlay, off, act: acted('set_active') },
          { label: 'Delete…', icon: Trash2, off, act: onDelete },
        ]
      : []),
  ];
  return (
    <SelectionBar selected={count(selected.length, 'product')} onClear={onClear} all={all}>
      <ExportSelection category={category} productIds={selected} />
      {actions.map(({ label, icon: Icon, off, act }) => (
        <RoleButton
          key={label}
          off={off}
          variant="subtle"
          color="gray"
          leftSection={<Icon size={13} aria-hidden />}
          disabled={acting.isPending}
          onClick={act}
        >
          {label}
        </RoleButton>
      ))}
    </SelectionBar>
  );
}
