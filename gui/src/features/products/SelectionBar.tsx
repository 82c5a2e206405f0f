import { ActionIcon, Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { Copy, X } from 'lucide-react';
import { count } from '@/lib/format';
import { jobFile } from '@/lib/text';
import classes from './Products.module.css';

type Props = { category: string; selected: string[]; onClear: () => void };

export function SelectionBar({ category, selected, onClear }: Props) {
  const clipboard = useClipboard();
  if (selected.length === 0) return null;
  const copy = (what: string, lines: string[]) => {
    clipboard.copy(lines.join('\n'));
    notifications.show({ message: `Copied ${count(lines.length, what)}` });
  };
  return (
    <div role="region" aria-label="Selection" className={classes.selection}>
      <span className={classes.selected}>{count(selected.length, 'product')} selected</span>
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
      <ActionIcon aria-label="Clear selection" onClick={onClear}>
        <X size={14} aria-hidden />
      </ActionIcon>
    </div>
  );
}
