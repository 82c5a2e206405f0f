import { UnstyledButton } from '@mantine/core';
import { StatusBadge } from '@/components/StatusBadge';
import { formatNumber } from '@/lib/format';
import { states } from './found';
import { stateBadges } from './words';
import classes from './Compile.module.css';

type Props = {
  amounts: Record<string, number>;
  chosen: string[];
  onToggle: (state: string) => void;
};

/** What became of the warnings since the report before, as figures and as filters. */
export function StateBar({ amounts, chosen, onToggle }: Props) {
  return (
    <div role="group" aria-label="Since the report before" className={classes.states}>
      {states.map((state) => (
        <UnstyledButton
          key={state}
          className={classes.state}
          aria-pressed={chosen.includes(state)}
          onClick={() => onToggle(state)}
        >
          <StatusBadge badge={stateBadges[state]} />
          <span className={classes.figure}>{formatNumber(amounts[state] ?? 0)}</span>
        </UnstyledButton>
      ))}
    </div>
  );
}
