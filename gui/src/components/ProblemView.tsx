import { Button } from '@mantine/core';
import { CircleAlert, RefreshCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { explained } from '@/lib/explained';
import { CopyText } from './CopyText';
import classes from './ProblemView.module.css';

type Props = {
  error: unknown;
  onRetry?: () => void;
  /** The next step, where it is another than trying again. */
  action?: ReactNode;
  /** `page` when it stands in for a whole screen. */
  look?: 'inline' | 'page';
};

/** A failure: what happened, why, what to do next, and the code to quote. */
export function ProblemView({ error, onRetry, action, look = 'inline' }: Props) {
  const told = explained(error);
  return (
    <section role="alert" className={classes.problem} data-look={look}>
      <CircleAlert size={look === 'page' ? 20 : 16} aria-hidden className={classes.icon} />
      <div className={classes.told}>
        <h2 className={classes.what}>{told.what}</h2>
        {told.why && <p className={classes.why}>{told.why}</p>}
        {told.violations.length > 0 && (
          <ul className={classes.violations}>
            {told.violations.map((violation) => (
              <li key={`${violation.field} ${violation.message}`}>
                {violation.field && <code>{violation.field}</code>} {violation.message}
              </li>
            ))}
          </ul>
        )}
        <p className={classes.next}>{told.next}</p>
        <div className={classes.foot}>
          {onRetry && (
            <Button variant="default" leftSection={<RefreshCw size={13} aria-hidden />} onClick={onRetry}>
              Try again
            </Button>
          )}
          {action}
          <span className={classes.quote}>
            Error code <CopyText text={told.quote} label="error code" />
          </span>
        </div>
      </div>
    </section>
  );
}
