import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './Tabs.module.css';

type Props<P extends string> = {
  label: string;
  words: Record<P, string>;
  value: P;
  onChange: (part: P) => void;
  /** What can be done whichever part is shown. */
  end?: ReactNode;
  children: ReactNode;
};

/** The parts of a side panel, one at a time. */
export function PanelTabs<P extends string>({ label, words, value, onChange, end, children }: Props<P>) {
  const parts = Object.entries<string>(words) as [P, string][];
  return (
    <Tabs
      value={value}
      onChange={(next) => onChange(next as P)}
      keepMounted={false}
      keepMountedMode="display-none"
    >
      <div className={classes.panelBar}>
        <Tabs.List className={classes.panelList} aria-label={label}>
          {parts.map(([part, word]) => (
            <Tabs.Tab key={part} value={part} className={classes.tab}>
              {word}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {end}
      </div>
      {children}
    </Tabs>
  );
}
