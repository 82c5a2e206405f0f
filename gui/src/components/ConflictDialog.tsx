import { Button, Modal, Radio } from '@mantine/core';
import { useState } from 'react';
import {
  initialChoices,
  resolved,
  type Choice,
  type Choices,
  type Conflict,
  type Differing,
} from '@/lib/conflict';
import { ProblemView } from './ProblemView';
import classes from './ConflictDialog.module.css';
import dialog from './Dialog.module.css';

type Props<F> = {
  conflict: Conflict<F> | null;
  differing: Differing<F>;
  words: Record<keyof F, string>;
  valueOf: (form: F, field: keyof F) => string;
  saving: boolean;
  error: unknown;
  onSave: (form: F) => void;
  onClose: () => void;
};

/** Two edits of one thing side by side, a choice per field. */
export function ConflictDialog<F extends object>({ conflict, ...props }: Props<F>) {
  return (
    <Modal
      opened={conflict !== null}
      onClose={props.onClose}
      title={conflict && `${conflict.name} was changed meanwhile`}
      size={640}
    >
      {conflict && <Choosing key={conflict.version} conflict={conflict} {...props} />}
    </Modal>
  );
}

function Choosing<F extends object>({ conflict, ...props }: Props<F> & { conflict: Conflict<F> }) {
  const { mine, theirs, version } = conflict;
  const { differing, words, valueOf } = props;
  const [choices, setChoices] = useState<Choices<F>>(() => initialChoices(conflict, differing));
  const fields = differing(mine, theirs);
  const keepsMine = fields.some((field) => choices[field] === 'mine');
  return (
    <form
      className={dialog.form}
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        props.onSave(resolved(conflict, choices));
      }}
    >
      <p className={dialog.prose}>
        {fields.length > 0
          ? 'Somebody saved it after you opened it. Choose what stands, field by field.'
          : 'Somebody saved the same changes before you.'}
      </p>
      {fields.map((field) => (
        <Radio.Group
          key={String(field)}
          label={words[field]}
          value={choices[field] ?? 'theirs'}
          onChange={(choice) => setChoices((now) => ({ ...now, [field]: choice as Choice }))}
        >
          <div className={classes.sides}>
            <Side choice="mine" title="Yours" text={valueOf(mine, field)} />
            <Side choice="theirs" title="Theirs" text={valueOf(theirs, field)} />
          </div>
        </Radio.Group>
      ))}
      {props.error != null && <ProblemView error={props.error} />}
      <div className={dialog.foot}>
        <Button variant="default" onClick={props.onClose}>
          Keep editing
        </Button>
        <Button type="submit" loading={props.saving}>
          {keepsMine ? `Save as version ${version + 1}` : 'Take theirs'}
        </Button>
      </div>
    </form>
  );
}

function Side({ choice, title, text }: { choice: Choice; title: string; text: string }) {
  return (
    <Radio.Card value={choice} className={classes.side} aria-label={`${title}: ${text}`}>
      <Radio.Indicator size="xs" />
      <span>
        <span className={classes.title}>{title}</span>
        <span className={classes.value}>{text}</span>
      </span>
    </Radio.Card>
  );
}
