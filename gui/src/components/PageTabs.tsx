import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatNumber } from '@/lib/format';
import { useKeys } from '@/lib/keys';
import classes from './Tabs.module.css';

type Tab<V extends string> = { value: V; title: ReactNode; figure?: number | undefined; content: ReactNode };

type Props<V extends string> = {
  label: string;
  tabs: Tab<V>[];
  value: V;
  onChange: (value: V) => void;
};

/** The parts of a page, one at a time; the keys 1, 2, … lead to them. */
export function PageTabs<V extends string>({ label, tabs, value, onChange }: Props<V>) {
  useKeys(Object.fromEntries(tabs.map((tab, index) => [String(index + 1), () => onChange(tab.value)])));
  return (
    <Tabs className={classes.page} value={value} onChange={(next) => onChange(next as V)} keepMounted={false}>
      <Tabs.List className={classes.pageList} aria-label={label}>
        {tabs.map(({ value, title, figure }) => (
          <Tabs.Tab key={value} value={value} className={classes.tab}>
            <span className={classes.title}>
              {title}
              {figure !== undefined && <span className={classes.figure}>{formatNumber(figure)}</span>}
            </span>
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map(({ value, content }) => (
        <Tabs.Panel key={value} value={value} className={classes.part}>
          {content}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
