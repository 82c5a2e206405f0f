import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { StatusBadge } from '@/components/StatusBadge';
import { quiet } from '@/components/quiet';
import type { RulesWarning } from '@/lib/api/types';
import { count, formatNumber, humanize } from '@/lib/format';
import { WarningRow } from './WarningRow';
import type { Group } from './found';
import type { KnownValuesState } from './useKnownValues';
import { typeBadges } from './words';
import classes from './Compile.module.css';

/** A field can have a thousand values nobody knows: the most frequent come first. */
const shownAtFirst = 25;

type Selection = { ids: string[]; toggle: (id: string) => void; replace: (ids: string[]) => void };

type Props = {
  category: string;
  group: Group;
  known: KnownValuesState;
  /** Why this person may not change anything; null where that is allowed. */
  off: string | null;
  selection: Selection;
  onSnooze: (id: string) => void;
  onWake: (warning: RulesWarning) => void;
};

/** The warnings of one kind about one field, a row a value. */
export function WarningSection({ category, group, known, off, selection, onSnooze, onWake }: Props) {
  const { type, field, warnings } = group;
  const [all, setAll] = useState(false);
  const name = humanize(field);
  const addable = warnings.filter(({ id }) => type === 'enum_gap' && !known.ids.includes(id));
  const ids = addable.map(({ id }) => id);
  const ticked = ids.filter((id) => selection.ids.includes(id));
  const isTickedAll = ids.length > 0 && ticked.length === ids.length;
  const others = selection.ids.filter((id) => !ids.includes(id));
  return (
    <section aria-label={`${name}: ${typeBadges[type].word}`} className={classes.section}>
      <header className={classes.head}>
        {addable.length > 0 && (
          <Checkbox
            size="xs"
            aria-label={`Select all ${formatNumber(addable.length)} of ${name}`}
            checked={isTickedAll}
            indeterminate={ticked.length > 0 && !isTickedAll}
            onChange={() => selection.replace(isTickedAll ? others : [...others, ...ids])}
          />
        )}
        <h2 className={classes.title} title={field}>
          {name}
        </h2>
        <StatusBadge badge={typeBadges[type]} />
        {warnings.length > 1 && <span className={classes.figure}>{count(warnings.length, 'value')}</span>}
      </header>
      <ul className={classes.rows}>
        {(all ? warnings : warnings.slice(0, shownAtFirst)).map((warning) => (
          <WarningRow
            key={warning.id}
            category={category}
            warning={warning}
            known={known}
            off={off}
            ticked={selection.ids.includes(warning.id)}
            onTick={() => selection.toggle(warning.id)}
            onSnooze={() => onSnooze(warning.id)}
            onWake={() => onWake(warning)}
          />
        ))}
      </ul>
      {!all && warnings.length > shownAtFirst && (
        <Button {...quiet} onClick={() => setAll(true)}>
          Show all {formatNumber(warnings.length)}
        </Button>
      )}
    </section>
  );
}
