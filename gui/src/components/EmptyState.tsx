import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import classes from './EmptyState.module.css';

type Props = { icon: LucideIcon; title: string; children: ReactNode; actions?: ReactNode };

/** A screen with nothing to list still says why, and what the next step is. */
export function EmptyState({ icon: Icon, title, children, actions }: Props) {
  return (
    <section className={classes.empty}>
      <span className={classes.icon}>
        <Icon size={20} strokeWidth={1.75} aria-hidden />
      </span>
      <h2 className={classes.title}>{title}</h2>
      <div className={classes.text}>{children}</div>
      {actions && <div className={classes.actions}>{actions}</div>}
    </section>
  );
}
