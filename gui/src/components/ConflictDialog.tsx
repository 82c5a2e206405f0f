import { Button, Modal, Radio } from '@mantine/core';
import { useState } from 'react';
import {
  initialChoices,
  resolved,
  type Choice,
  type Choices,
  type Conflict,
  type FormFields,
} from '@/lib/conflict';
import { DialogForm } from './DialogForm';
import classes from './ConflictDialog.module.css';
import text from './Text.module.css';

type Props<F> = {
  conflict: Conflict<F> | null;
  fields: FormFields<F>;
  saving: boolean;
  error: unknown;
  onSave: (form: F) => void;
  onClose: () => void;
};

/** Two edits of the same thing side by side, with a choice per field. */
export function ConflictDialog<F extends object>({ conflict, ...props }: Props<F>) {
  return (
    <Modal
      opened={conflict !== null}
      onClose={props.onClose}
      title={conflict && `${conflict.name} was changed by someone else`}
      size={640}
    >
      {conflict && <Choosing key={conflict.version} conflict={conflict} {...props} />}
    </Modal>
  );
}

function Choosing<F extends object>({ conflict, ...props }: Props<F> & { conflict: Conflict<F> }) {
  const { mine, theirs, version } = conflict;
  const { differing, words, valueOf } = props.fields;
  const [choices, setChoices] = useState<Choices<F>>(() => initialChoices(conflict, differing));
  const fields = differing(mine, theirs);
  const keepsMine = fields.some((field) => choices[field] === 'mine');
  return (
    <DialogForm
      onSubmit={() => props.onSave(resolved(conflict, choices))}
      onCancel={props.onClose}
      cancel="Keep editing"
      error={props.error}
      submit={
        <Button type="submit" loading={props.saving}>
          {!keepsMine ? 'Use theirs' : version === null ? 'Save' : `Save as version ${version + 1}`}
        </Button>
      }
    >
      <p className={text.prose}>
        {fields.length > 0
          ? 'Someone saved it after you opened it. Choose which value to keep for each field.'
          : 'Someone already saved the same changes.'}
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
    </DialogForm>
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
