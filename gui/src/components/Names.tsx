import type { ReactNode } from 'react';
import { formatNumber } from '@/lib/format';
import classes from './Names.module.css';

/** Nobody reads more names than this; of the others the number is enough. */
export const mostNames = 10;

type Props = {
  label: string;
  /** The names; the first ones are enough where `total` says how many there are. */
  names: { id?: string; name: string; detail?: ReactNode }[];
  total?: number;
};

/** The things a dialog is about, by name. */
export function Names({ label, names, total = names.length }: Props) {
  const shown = names.slice(0, mostNames);
  return (
    <ul aria-label={label} className={classes.names}>
      {shown.map(({ id, name, detail }) => (
        <li key={id ?? name}>
          <span className={classes.name}>{name}</span>
          {id !== undefined && id !== name && <span className={classes.id}>{id}</span>}
          {detail}
        </li>
      ))}
      {total > shown.length && (
        <li className={classes.more}>and {formatNumber(total - shown.length)} more</li>
      )}
    </ul>
  );
}
