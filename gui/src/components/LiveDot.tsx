import { Popover, UnstyledButton } from '@mantine/core';
import { useNetwork } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { CircleAlert, CircleCheck, RefreshCw, TriangleAlert, WifiOff, type LucideIcon } from 'lucide-react';
import { useStream } from '@/lib/live';
import { liveState, statusQuery, type LiveState } from '@/lib/liveState';
import { StatusBadge } from './StatusBadge';
import type { Badge } from './meanings';
import classes from './LiveDot.module.css';

const icons = {
  connecting: null,
  live: null,
  delayed: TriangleAlert,
  reconnecting: RefreshCw,
  offline: WifiOff,
} satisfies Record<LiveState['tone'], LucideIcon | null>;

const partBadges = {
  up: { meaning: 'green', icon: CircleCheck, word: 'Up' },
  degraded: { meaning: 'orange', icon: TriangleAlert, word: 'Degraded' },
  down: { meaning: 'red', icon: CircleAlert, word: 'Down' },
} satisfies Record<string, Badge>;

/** Whether the screen is up to date, in one word; a click shows which part is not. */
export function LiveDot() {
  const { online } = useNetwork();
  const { data, isError } = useQuery(statusQuery);
  const stream = useStream();
  const state = liveState(data, isError, online, stream);
  const Icon = icons[state.tone];
  return (
    <Popover position="bottom-end" width={300}>
      <Popover.Target>
        <UnstyledButton
          className={classes.state}
          data-tone={state.tone}
          aria-label={`Live state: ${state.word}`}
        >
          {Icon ? <Icon size={13} aria-hidden /> : <span className={classes.dot} aria-hidden />}
          <span className={classes.word}>{state.word}</span>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={classes.parts} aria-label="Live state">
        <strong>{state.word}</strong>
        <ul className={classes.list}>
          {(data?.parts ?? []).map((part) => (
            <li key={part.name} className={classes.part}>
              <span>{part.name}</span>
              <StatusBadge badge={partBadges[part.status]} />
              {part.detail && <p className={classes.detail}>{part.detail}</p>}
            </li>
          ))}
        </ul>
        {stream === 'closed' && !isError && (
          <p className={classes.detail}>
            The connection for live changes is down. It reconnects by itself and catches up.
          </p>
        )}
        {isError && (
          <p className={classes.detail}>Trying again every 5 seconds. What you see may be out of date.</p>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
