import type { ReactNode } from 'react';
import classes from './Workspace.module.css';

/** The table and the panel beside it. */
export function Workspace({ children, panel }: { children: ReactNode; panel?: ReactNode }) {
  return (
    <div className={classes.workspace}>
      <div className={classes.table}>{children}</div>
      {panel}
    </div>
  );
}
