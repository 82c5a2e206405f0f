import { ActionIcon } from '@mantine/core';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import classes from './SelectionBar.module.css';

type Props = { selected: string; onClear: () => void; children: ReactNode };

/** Floats over the list as long as rows are selected, with what can be done with them. */
export function SelectionBar({ selected, onClear, children }: Props) {
  return (
    <div role="region" aria-label="Selection" className={classes.selection}>
      <span className={classes.selected}>{selected} selected</span>
      {children}
      <ActionIcon aria-label="Clear selection" onClick={onClear}>
        <X size={14} aria-hidden />
      </ActionIcon>
    </div>
  );
}
