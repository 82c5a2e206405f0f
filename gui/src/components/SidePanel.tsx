import { ActionIcon, Tooltip } from '@mantine/core';
import { Info, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconText } from './IconText';
import type { Meaning } from './meanings';
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

/** The states of the thing, below its name. */
export function PanelBadges({ children }: { children: ReactNode }) {
  return <div className={classes.badges}>{children}</div>;
}

/** What can be done with the thing. */
export function PanelActions({ children }: { children: ReactNode }) {
  return <div className={classes.actions}>{children}</div>;
}

/** What becomes of the thing, in a sentence above everything else about it. */
export function PanelNote({ meaning, children }: { meaning: Meaning; children: ReactNode }) {
  return (
    <div className={classes.note}>
      <IconText icon={Info} meaning={meaning}>
        {children}
      </IconText>
    </div>
  );
}
