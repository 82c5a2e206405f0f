import { ActionIcon, Button } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { ListChecks, X } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { formatNumber } from '@/lib/format';
import type { SelectAll } from '@/lib/useSelectAll';
import classes from './SelectionBar.module.css';

type Props = { selected: string; onClear: () => void; all?: SelectAll; children: ReactNode };

/** Floats over the list while rows are selected, with the actions for them. */
export function SelectionBar({ selected, onClear, all, children }: Props) {
  const { ref, height } = useElementSize<HTMLDivElement>();
  // Toasts are shown above it, so that they do not cover its buttons.
  useEffect(() => {
    const { style } = document.documentElement;
    style.setProperty('--rc-selection', `${Math.ceil(height) + 24}px`);
    return () => void style.removeProperty('--rc-selection');
  }, [height]);
  return (
    <div ref={ref} role="region" aria-label="Selection" className={classes.selection}>
      <span className={classes.selected}>{selected} selected</span>
      {all?.rest && (
        <Button
          variant="subtle"
          leftSection={<ListChecks size={13} aria-hidden />}
          loading={all.reading}
          onClick={all.select}
        >
          Select all {all.more ? 'that match' : formatNumber(all.total)}
        </Button>
      )}
      {children}
      <ActionIcon aria-label="Clear selection" onClick={onClear}>
        <X size={14} aria-hidden />
      </ActionIcon>
    </div>
  );
}
