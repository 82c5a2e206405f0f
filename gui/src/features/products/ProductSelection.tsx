import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { CirclePause, CirclePlay, Copy, Trash2 } from 'lucide-react';
import { SelectionBar } from '@/components/SelectionBar';
import { count } from '@/lib/format';
import { jobFile } from '@/lib/text';
import { useProductAction } from './useProductAction';

type Props = {
  category: string;
  selected: string[];
  /** Products read from files can only be looked at. */
  changeable: boolean;
  onDelete: () => void;
  onClear: () => void;
};

export function ProductSelection({ category, selected, changeable, onDelete, onClear }: Props) {
  const clipboard = useClipboard();
  const acting = useProductAction(category);
  if (selected.length === 0) return null;
  const copy = (what: string, lines: string[]) => {
    clipboard.copy(lines.join('\n'));
    notifications.show({ message: `Copied ${count(lines.length, what)}` });
  };
  return (
    <SelectionBar selected={count(selected.length, 'product')} onClear={onClear}>
      <Button
        variant="subtle"
        color="gray"
        leftSection={<Copy size={13} aria-hidden />}
        onClick={() => copy('product id', selected)}
      >
        Copy ids
      </Button>
      <Button
        variant="subtle"
        color="gray"
        leftSection={<Copy size={13} aria-hidden />}
        onClick={() =>
          copy(
            'job file path',
            selected.map((id) => jobFile(category, id)),
          )
        }
      >
        Copy job file paths
      </Button>
      {changeable && (
        <>
          <Button
            variant="subtle"
            color="gray"
            leftSection={<CirclePause size={13} aria-hidden />}
            disabled={acting.isPending}
            onClick={() => acting.mutate({ action: 'set_inactive', productIds: selected })}
          >
            Set inactive
          </Button>
          <Button
            variant="subtle"
            color="gray"
            leftSection={<CirclePlay size={13} aria-hidden />}
            disabled={acting.isPending}
            onClick={() => acting.mutate({ action: 'set_active', productIds: selected })}
          >
            Set active
          </Button>
          <Button
            variant="subtle"
            color="gray"
            leftSection={<Trash2 size={13} aria-hidden />}
            onClick={onDelete}
          >
            Delete…
          </Button>
        </>
      )}
    </SelectionBar>
  );
}
