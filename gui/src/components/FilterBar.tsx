import type { ReactNode } from 'react';
import classes from './FilterBar.module.css';

type Props = { children: ReactNode; end?: ReactNode };

export function FilterBar({ children, end }: Props) {
  return (
    <div className={classes.bar}>
      <div role="group" aria-label="Filters" className={classes.filters}>
        {children}
      </div>
      {end}
    </div>
  );
}
