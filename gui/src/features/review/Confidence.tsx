import type { CSSProperties } from 'react';
import { percent } from './words';
import classes from './ValueGrid.module.css';

/** How sure the source of a value is, as a quiet bar. */
export function Confidence({ part }: { part: number }) {
  const told = `Confidence ${percent(part)}`;
  return (
    <span
      role="img"
      aria-label={told}
      title={told}
      className={classes.confidence}
      data-low={part < 0.8 || undefined}
      style={{ '--part': part } as CSSProperties}
    />
  );
}
