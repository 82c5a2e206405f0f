import { UnstyledButton } from '@mantine/core';
import { ClassPlot } from '@/components/ClassPlot';
import { StatusBadge } from '@/components/StatusBadge';
import type { Badge } from '@/components/meanings';
import type { ProductionSummary } from '@/lib/api/types';
import { formatNumber } from '@/lib/format';
import { useKeys } from '@/lib/keys';
import { amountOf, openClasses, type ShownClass } from './search';
import { rowClasses, type RowClass } from './types';
import { allBadge, classBadges, openRows } from './words';
import classes from './Production.module.css';

type Props = { summary: ProductionSummary; shown: ShownClass; onShow: (shown: ShownClass) => void };

/** The classes as a plot and as filters. Classes without rows are left out, but for those that would ask for something. */
export function ClassBar({ summary, shown, onShow }: Props) {
  const isOpen = (of: RowClass) => (openClasses as readonly RowClass[]).includes(of);
  const listed = rowClasses.filter((of) => isOpen(of) || amountOf(summary, of) > 0 || of === shown);
  const places: ShownClass[] = ['all', ...listed];
  const step = (by: number) => {
    const next = places[places.indexOf(shown) + by];
    if (next) onShow(next);
  };
  useKeys({ '[': () => step(-1), ']': () => step(1) });
  return (
    <section aria-label="Differences by class" className={classes.classes}>
      <ClassPlot
        parts={rowClasses.map((of) => ({ of, badge: classBadges[of], amount: amountOf(summary, of) }))}
        shown={shown === 'all' ? undefined : shown}
        onShow={onShow}
      />
      <div role="group" aria-label="Class" className={classes.classList}>
        <ClassButton
          badge={allBadge}
          amount={openRows(summary)}
          pressed={shown === 'all'}
          onClick={() => onShow('all')}
        />
        {listed.map((of) => (
          <ClassButton
            key={of}
            badge={classBadges[of]}
            amount={amountOf(summary, of)}
            pressed={shown === of}
            apart={of === 'matched'}
            onClick={() => onShow(of)}
          />
        ))}
      </div>
    </section>
  );
}

type ClassButtonProps = {
  badge: Badge;
  amount: number;
  pressed: boolean;
  apart?: boolean;
  onClick: () => void;
};

function ClassButton({ badge, amount, pressed, apart = false, onClick }: ClassButtonProps) {
  return (
    <UnstyledButton
      className={classes.class}
      aria-pressed={pressed}
      data-none={amount === 0 || undefined}
      data-apart={apart || undefined}
      onClick={onClick}
    >
      <StatusBadge badge={badge} />
      <span className={classes.figure}>{formatNumber(amount)}</span>
    </UnstyledButton>
  );
}
