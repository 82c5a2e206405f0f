import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import classes from './EmptyState.module.css';

type Props = {
  icon: LucideIcon;
  title: string;
  children: ReactNode;
  actions?: ReactNode;
  /** It stands for a whole page, which has no other heading. */
  page?: boolean;
};

/** A screen with nothing to list still says why, and what the next step is. */
export function EmptyState({ icon: Icon, title, children, actions, page = false }: Props) {
  const Title = page ? 'h1' : 'h2';
  return (
    <section className={classes.empty}>
      <span className={classes.icon}>
        <Icon size={20} strokeWidth={1.75} aria-hidden />
      </span>
      <Title className={classes.title}>{title}</Title>
      <div className={classes.text}>{children}</div>
      {actions && <div className={classes.actions}>{actions}</div>}
    </section>
  );
}
