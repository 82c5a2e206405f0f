import { useId, type ReactNode } from 'react';
import classes from './Overview.module.css';

type Props = { title: string; figure?: ReactNode; wide?: boolean; children: ReactNode };

/** One part of the overview under its title. */
export function Section({ title, figure, wide = false, children }: Props) {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id} data-wide={wide || undefined}>
      <header className={classes.head}>
        <h2 id={id} className={classes.title}>
          {title}
        </h2>
        {figure !== undefined && <span className={classes.figure}>{figure}</span>}
      </header>
      {children}
    </section>
  );
}
