import { Checkbox } from '@mantine/core';
import { Check } from 'lucide-react';
import { Change } from '@/components/Change';
import { RoleButton } from '@/components/RoleButton';
import { StatusBadge } from '@/components/StatusBadge';
import type { Badge } from '@/components/meanings';
import { quiet } from '@/components/quiet';
import type { RulesWarning } from '@/lib/api/types';
import { formatDay } from '@/lib/format';
import { Patch } from './Patch';
import { WarnedProducts } from './WarnedProducts';
import { stateOf } from './found';
import type { KnownValuesState } from './useKnownValues';
import { nameOf, ruleOf, typeBadges, stateBadges, valueOf } from './words';
import classes from './Compile.module.css';

type Props = {
  category: string;
  warning: RulesWarning;
  known: KnownValuesState;
  off: string | null;
  ticked: boolean;
  onTick: () => void;
  onSnooze: () => void;
  onWake: () => void;
};

const added: Badge = { meaning: 'green', icon: Check, word: 'Known from the next check on' };

export function WarningRow({ category, warning, known, off, ticked, onTick, onSnooze, onWake }: Props) {
  const { id, type, value, field, near, snoozed, advice, patch } = warning;
  const name = nameOf(warning);
  const kind = typeBadges[type].word;
  const rule = ruleOf(warning);
  const isAdded = known.ids.includes(id);
  return (
    <li className={classes.row} aria-label={name}>
      <span className={classes.tick}>
        {type === 'enum_gap' && !isAdded && (
          <Checkbox size="xs" aria-label={`Select ${name}`} checked={ticked} onChange={onTick} />
        )}
      </span>
      <div className={classes.what}>
        <p className={classes.line}>
          <span className={value === null ? classes.whole : classes.value}>{valueOf(warning)}</span>
          {rule && <span className={classes.rule}>{rule}</span>}
          <StatusBadge badge={isAdded ? added : stateBadges[stateOf(warning)]} />
        </p>
        {near !== null && (
          <p className={classes.note}>
            Nearly {type === 'unknown_field' ? 'a field of the rules' : 'a known spelling'}:{' '}
            <Change from={[value ?? field]} to={[near]} mono />
          </p>
        )}
        <p className={classes.note}>{advice}</p>
        {snoozed && (
          <p className={classes.note}>
            Snoozed until {formatDay(snoozed.until)} by {snoozed.by}: {snoozed.reason}
          </p>
        )}
        <WarnedProducts category={category} warning={warning} />
        {patch && <Patch patch={patch} />}
      </div>
      <div className={classes.actions}>
        {type === 'enum_gap' && !isAdded && (
          <RoleButton
            {...quiet}
            off={off}
            aria-label={`Add to known values: ${name}`}
            disabled={known.busy}
            onClick={() => known.add([warning])}
          >
            Add to known values
          </RoleButton>
        )}
        {snoozed ? (
          <RoleButton {...quiet} off={off} aria-label={`Wake: ${name}, ${kind}`} onClick={onWake}>
            Wake
          </RoleButton>
        ) : (
          <RoleButton {...quiet} off={off} aria-label={`Snooze…: ${name}, ${kind}`} onClick={onSnooze}>
            Snooze…
          </RoleButton>
        )}
      </div>
    </li>
  );
}
