import type { ReactNode } from 'react';
import type { LucideIcon } from 'lucide-react';
import type { Meaning } from './meanings';
import classes from './Notice.module.css';

type Props = { meaning: Meaning; icon: LucideIcon; children: ReactNode; action?: ReactNode };

/** One quiet line above a list about the list as a whole. */
export function Notice({ meaning, icon: Icon, children, action }: Props) {
  return (
    <div role="status" className={classes.notice} data-meaning={meaning}>
      <Icon size={14} aria-hidden className={classes.icon} />
      <span className={classes.text}>{children}</span>
      {action}
    </div>
  );
}
