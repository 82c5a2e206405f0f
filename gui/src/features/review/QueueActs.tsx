import { Button, Kbd } from '@mantine/core';
import { RoleButton } from '@/components/RoleButton';
import text from '@/components/Text.module.css';
import type { Act } from './useDecision';
import classes from './Queue.module.css';

const acts: { act: Act; word: string; key: string }[] = [
  { act: 'accept', word: 'Accept', key: 'a' },
  { act: 'confirm', word: 'Confirm', key: 'c' },
  { act: 'both', word: 'Both', key: 'b' },
  { act: 'reject', word: 'Reject', key: 'r' },
];

type Props = {
  off: string | null;
  busy: boolean;
  /** There is a candidate to decide on. */
  ready: boolean;
  undoable: boolean;
  onAct: (act: Act) => void;
  onType: () => void;
  onNext: () => void;
  onUndo: () => void;
};

/** All that the keys do, for the mouse, with the keys beside it. */
export function QueueActs({ off, busy, ready, undoable, onAct, onType, onNext, onUndo }: Props) {
  return (
    <div className={classes.acts}>
      <div role="group" aria-label="Decide" className={classes.buttons}>
        {acts.map(({ act, word, key }) => (
          <RoleButton
            key={act}
            off={off}
            variant={act === 'both' ? 'filled' : 'default'}
            disabled={busy || !ready}
            rightSection={<Kbd aria-hidden>{key}</Kbd>}
            onClick={() => onAct(act)}
          >
            {word}
          </RoleButton>
        ))}
        <RoleButton
          off={off}
          variant="default"
          disabled={busy}
          rightSection={<Kbd aria-hidden>e</Kbd>}
          onClick={onType}
        >
          Other value…
        </RoleButton>
        <span className={classes.gap} />
        <Button variant="subtle" rightSection={<Kbd aria-hidden>n</Kbd>} onClick={onNext}>
          Skip
        </Button>
        <RoleButton
          off={off}
          variant="subtle"
          disabled={busy || !undoable}
          rightSection={<Kbd aria-hidden>u</Kbd>}
          onClick={onUndo}
        >
          Undo
        </RoleButton>
      </div>
      <p className={text.dim}>
        <Kbd>1</Kbd>–<Kbd>9</Kbd> choose a candidate · <Kbd>p</Kbd> back · <Kbd>?</Kbd> all keys
      </p>
    </div>
  );
}
