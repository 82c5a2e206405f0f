import { BadgeCheck, Check, CheckCheck, X, type LucideIcon } from 'lucide-react';
import { RoleButton } from '@/components/RoleButton';
import { useOff } from '@/lib/permission';
import type { Act } from './useDecision';
import classes from './Review.module.css';

const acts: { act: Act; word: string; icon: LucideIcon }[] = [
  { act: 'accept', word: 'Accept', icon: Check },
  { act: 'confirm', word: 'Confirm', icon: BadgeCheck },
  { act: 'both', word: 'Both', icon: CheckCheck },
  { act: 'reject', word: 'Reject', icon: X },
];

type Props = { value: string; busy: boolean; onAct: (act: Act) => void };

/** What can be said of a candidate: it is the value, the evidence holds, both, or neither. */
export function CandidateActions({ value, busy, onAct }: Props) {
  const off = useOff('decide');
  return (
    <div role="group" aria-label={`Decide on ${value}`} className={classes.acts}>
      {acts.map(({ act, word, icon: Icon }) => (
        <RoleButton
          key={act}
          off={off}
          variant="default"
          size="compact-xs"
          disabled={busy}
          leftSection={<Icon size={12} aria-hidden />}
          aria-label={act === 'both' ? `Accept and confirm ${value}` : `${word} ${value}`}
          onClick={() => onAct(act)}
        >
          {word}
        </RoleButton>
      ))}
    </div>
  );
}
