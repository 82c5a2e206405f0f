import { formatNumber } from '@/lib/format';
import type { Badge } from './meanings';
import classes from './ClassPlot.module.css';

type Part<C extends string> = { of: C; badge: Badge; amount: number };

type Props<C extends string> = {
  parts: Part<C>[];
  /** The other parts recede; none does without it. */
  shown: C | undefined;
  /** A click on a part; the keyboard has the names beside the plot, which do the same. */
  onShow: (of: C) => void;
};

/** How something divides into classes. Each part is as wide as its class is large; a small one stays wide enough to be seen. */
export function ClassPlot<C extends string>({ parts, shown, onShow }: Props<C>) {
  const drawn = parts.filter(({ amount }) => amount > 0);
  const told = drawn.map(({ badge, amount }) => `${badge.word}: ${formatNumber(amount)}`);
  return (
    <div role="img" aria-label={told.join(', ') || 'Nothing'} className={classes.plot}>
      {drawn.map(({ of, badge, amount }, index) => (
        <span
          key={of}
          title={told[index]}
          className={classes.part}
          data-meaning={badge.meaning}
          data-faded={(shown !== undefined && shown !== of) || undefined}
          style={{ flexGrow: amount }}
          onClick={() => onShow(of)}
        />
      ))}
    </div>
  );
}
