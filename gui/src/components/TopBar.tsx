import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { LiveDot } from './LiveDot';
import classes from './TopBar.module.css';

type Props = {
  /** Where am I, from the outside in; the last one is the page. */
  trail: string[];
  figure?: ReactNode;
  search: ReactNode;
  /** The one primary action. */
  action: ReactNode;
};

export function TopBar({ trail, figure, search, action }: Props) {
  useDocumentTitle([...trail.toReversed(), 'Rollcall'].join(' · '));
  return (
    <header className={classes.bar}>
      <div className={classes.where}>
        {trail.slice(0, -1).map((step) => (
          <span key={step} className={classes.step}>
            {step}
            <span aria-hidden className={classes.slash}>
              /
            </span>
          </span>
        ))}
        <h1 className={classes.page}>{trail.at(-1)}</h1>
        {figure !== undefined && <span className={classes.figure}>{figure}</span>}
      </div>
      <div className={classes.search}>{search}</div>
      <div className={classes.right}>
        <LiveDot />
        {action}
      </div>
    </header>
  );
}
