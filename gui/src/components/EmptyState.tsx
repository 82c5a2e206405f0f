import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconTile } from './IconTile';
import classes from './EmptyState.module.css';

type Props = {
  icon: LucideIcon;
  title: string;
  children: ReactNode;
  actions?: ReactNode;
  /** It is the whole page, which has no other heading. */
  page?: boolean;
};

/** Nothing to list: says why, and what to do next. */
export function EmptyState({ icon, title, children, actions, page = false }: Props) {
  const Title = page ? 'h1' : 'h2';
  return (
    <section className={classes.empty}>
      <IconTile icon={icon} />
      <Title className={classes.title}>{title}</Title>
      <div className={classes.text}>{children}</div>
      {actions && <div className={classes.actions}>{actions}</div>}
    </section>
  );
}
