import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { LucideIcon } from 'lucide-react';
import type { Meaning } from './meanings';
import classes from './Notice.module.css';

type Props = {
  meaning: Meaning;
  icon: LucideIcon;
  children: ReactNode;
  /** What can be done about it: one button, or what a page puts there instead. */
  button?: { label: string; onClick: () => void };
  action?: ReactNode;
};

/** One quiet line above a list about the list as a whole. */
export function Notice({ meaning, icon: Icon, children, button, action }: Props) {
  return (
    <div role="status" className={classes.notice} data-meaning={meaning}>
      <Icon size={14} aria-hidden className={classes.icon} />
      <span className={classes.text}>{children}</span>
      {button && (
        <Button variant="subtle" onClick={button.onClick}>
          {button.label}
        </Button>
      )}
      {action}
    </div>
  );
}
