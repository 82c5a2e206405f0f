import type { Badge } from '@/components/meanings';
import classes from './ValueGrid.module.css';

type Props = {
  badges: Badge[];
  /** Whom they are about. */
  of?: string;
};

/** States as icons alone, where there is no room for their words; the words are said and shown on hover. */
export function Marks({ badges, of }: Props) {
  return badges.map(({ icon: Icon, meaning, word }) => {
    const told = of ? `${of}: ${word.toLowerCase()}` : word;
    return (
      <span
        key={word}
        role="img"
        aria-label={told}
        title={told}
        className={classes.mark}
        data-meaning={meaning}
      >
        <Icon size={13} aria-hidden />
      </span>
    );
  });
}
