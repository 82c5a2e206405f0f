import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Meaning } from './meanings';
import classes from './IconText.module.css';

type Props = {
  icon: LucideIcon;
  /** Without one the icon is a quiet one. */
  meaning?: Meaning;
  role?: 'status';
  children: ReactNode;
};

/** A sentence with an icon before it. */
export function IconText({ icon: Icon, meaning, role, children }: Props) {
  return (
    <p role={role} className={classes.line} data-meaning={meaning}>
      <Icon size={15} aria-hidden />
      <span>{children}</span>
    </p>
  );
}
