import type { LucideIcon } from 'lucide-react';
import classes from './IconTile.module.css';

/** The icon of a screen, or of a place on it, that has nothing else to show. */
export function IconTile({ icon: Icon }: { icon: LucideIcon }) {
  return (
    <span className={classes.tile}>
      <Icon size={20} strokeWidth={1.75} aria-hidden />
    </span>
  );
}
