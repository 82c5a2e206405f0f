import { Collapse, UnstyledButton } from '@mantine/core';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useId } from 'react';
import { StatusBadge } from '@/components/StatusBadge';
import type { SolvedWarning } from '@/lib/api/types';
import { formatNumber } from '@/lib/format';
import { WarnedProducts } from './WarnedProducts';
import { nameOf, ruleOf, stateBadges, typeBadges } from './words';
import classes from './Compile.module.css';

type Props = {
  category: string;
  solved: SolvedWarning[];
  opened: boolean;
  onToggle: (opened: boolean) => void;
};

/** What the report before warned of, and this one no longer does. */
export function SolvedSection({ category, solved, opened, onToggle }: Props) {
  const list = useId();
  if (solved.length === 0) return null;
  const Chevron = opened ? ChevronDown : ChevronRight;
  return (
    <section aria-label="Solved" className={classes.section}>
      <h2 className={classes.title}>
        <UnstyledButton
          className={classes.fold}
          aria-expanded={opened}
          aria-controls={list}
          onClick={() => onToggle(!opened)}
        >
          <Chevron size={14} aria-hidden />
          <StatusBadge badge={{ ...stateBadges.solved, word: 'Solved since the report before' }} />
          <span className={classes.figure}>{formatNumber(solved.length)}</span>
        </UnstyledButton>
      </h2>
      <Collapse id={list} expanded={opened}>
        <ul className={classes.rows}>
          {solved.map((warning) => (
            <li
              key={`${warning.type} ${warning.field} ${warning.value ?? ''}`}
              className={classes.row}
              aria-label={nameOf(warning)}
            >
              <span className={classes.tick} />
              <div className={classes.what}>
                <p className={classes.line}>
                  <span className={classes.value}>{nameOf(warning)}</span>
                  <span className={classes.rule}>{ruleOf(warning)}</span>
                  <StatusBadge badge={typeBadges[warning.type]} />
                </p>
                <WarnedProducts category={category} warning={warning} />
              </div>
            </li>
          ))}
        </ul>
      </Collapse>
    </section>
  );
}
