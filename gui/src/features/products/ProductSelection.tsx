import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { Copy } from 'lucide-react';
import { SelectionBar } from '@/components/SelectionBar';
import { count } from '@/lib/format';
import { jobFile } from '@/lib/text';

type Props = { category: string; selected: string[]; onClear: () => void };

export function ProductSelection({ category, selected, onClear }: Props) {
  const clipboard = useClipboard();
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
    </SelectionBar>
  );
}
