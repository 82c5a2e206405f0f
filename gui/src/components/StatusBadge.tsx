import type { Badge } from './meanings';
import classes from './StatusBadge.module.css';

type Props = {
  badge: Badge;
  /** `quiet` for dense tables, `tinted` where a state stands alone. */
  look?: 'quiet' | 'tinted';
};

/** A state is always colour, icon and word together. */
export function StatusBadge({ badge, look = 'quiet' }: Props) {
  const Icon = badge.icon;
  return (
    <span className={classes.badge} data-meaning={badge.meaning} data-look={look}>
      <Icon size={13} strokeWidth={2} aria-hidden className={classes.icon} />
      <span className={classes.word}>{badge.word}</span>
    </span>
  );
}
