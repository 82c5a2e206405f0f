import { ActionIcon, Tooltip } from '@mantine/core';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import classes from './SidePanel.module.css';

type Props = { label: string; over?: ReactNode; title: ReactNode; onClose: () => void; children: ReactNode };

/** Slides in from the right and keeps the table in sight. */
export function SidePanel({ label, over, title, onClose, children }: Props) {
  return (
    <aside aria-label={label} className={classes.panel}>
      <header className={classes.head}>
        <div className={classes.titles}>
          {over && <p className={classes.over}>{over}</p>}
          <h2 className={classes.title}>{title}</h2>
        </div>
        <Tooltip label="Close (Esc)">
          <ActionIcon aria-label="Close panel" onClick={onClose}>
            <X size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </header>
      <div className={classes.content}>{children}</div>
    </aside>
  );
}

export function PanelSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.section}>
      <h3 className={classes.sectionTitle}>{title}</h3>
      {children}
    </section>
  );
}

/** Name and value pairs; a missing value is a dash, never a hole. */
export function Facts({ facts }: { facts: [name: string, value: ReactNode][] }) {
  return (
    <dl className={classes.facts}>
      {facts.map(([name, value]) => (
        <div key={name} className={classes.fact}>
          <dt>{name}</dt>
          <dd>{value === null || value === undefined || value === '' ? '—' : value}</dd>
        </div>
      ))}
    </dl>
  );
}
