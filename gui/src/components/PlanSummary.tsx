import type { ReactNode } from 'react';
import { Moment } from './Moment';
import classes from './PlanSummary.module.css';

type Props = {
  label: string;
  /** What the plan was made from; absent while it is being made. */
  source: ReactNode;
  figures: (string | false)[];
  /** When the plan was made. */
  at: string | undefined;
  children?: ReactNode;
  actions: ReactNode;
};

/** The head of a page that shows a plan before it is applied: what it was made from and what it comes to, in figures. */
export function PlanSummary({ label, source, figures, at, children, actions }: Props) {
  return (
    <section aria-label={label} className={classes.summary}>
      <div className={classes.told}>
        {source && <p className={classes.source}>{source}</p>}
        {at && (
          <ul aria-label="Figures" className={classes.figures}>
            {figures.filter(Boolean).map((figure) => (
              <li key={String(figure)}>{figure}</li>
            ))}
            <li>
              <Moment at={at} />
            </li>
          </ul>
        )}
        {children}
      </div>
      <div className={classes.actions}>{actions}</div>
    </section>
  );
}
