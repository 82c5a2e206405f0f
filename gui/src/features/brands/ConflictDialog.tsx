import { Button, Modal, Radio } from '@mantine/core';
import { useState } from 'react';
import { ProblemView } from '@/components/ProblemView';
import { categoryName } from '@/lib/format';
import { differingFields, formOf, type BrandFieldName, type BrandForm } from './brandForm';
import { initialChoices, resolved, type Choice, type Conflict } from './conflict';
import { fieldWords } from './words';
import classes from './Brands.module.css';

type Props = {
  conflict: Conflict | null;
  saving: boolean;
  error: unknown;
  onSave: (form: BrandForm) => void;
  onClose: () => void;
};

/** Two edits of one brand side by side, a choice per field. */
export function ConflictDialog({ conflict, ...props }: Props) {
  return (
    <Modal
      opened={conflict !== null}
      onClose={props.onClose}
      title={conflict && `${conflict.current.name} was changed meanwhile`}
      size={640}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {conflict && <Choosing key={conflict.current.version} conflict={conflict} {...props} />}
    </Modal>
  );
}

function Choosing({ conflict, saving, error, onSave, onClose }: Props & { conflict: Conflict }) {
  const { mine, current } = conflict;
  const [choices, setChoices] = useState(() => initialChoices(conflict));
  const theirs = formOf(current);
  const fields = differingFields(mine, theirs);
  const keepsMine = fields.some((field) => choices[field] === 'mine');
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        onSave(resolved(conflict, choices));
      }}
    >
      <p className={classes.prose}>
        {fields.length > 0
          ? 'Somebody saved it after you opened it. Choose what stands, field by field.'
          : 'Somebody saved the same changes before you.'}
      </p>
      {fields.map((field) => (
        <Radio.Group
          key={field}
          label={fieldWords[field]}
          value={choices[field] ?? 'theirs'}
          onChange={(choice) => setChoices((now) => ({ ...now, [field]: choice as Choice }))}
        >
          <div className={classes.sides}>
            <Side choice="mine" title="Yours" text={valueOf(mine, field)} />
            <Side choice="theirs" title="Theirs" text={valueOf(theirs, field)} />
          </div>
        </Radio.Group>
      ))}
      {error != null && <ProblemView error={error} />}
      <div className={classes.foot}>
        <Button variant="default" onClick={onClose}>
          Keep editing
        </Button>
        <Button type="submit" loading={saving}>
          {keepsMine ? `Save as version ${current.version + 1}` : 'Take theirs'}
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
        <span className={classes.dim}>{title}</span>
        <span className={classes.value}>{text}</span>
      </span>
    </Radio.Card>
  );
}

function valueOf(form: BrandForm, field: BrandFieldName): string {
  const value = form[field];
  if (typeof value === 'string') return value || 'none';
  return (field === 'categories' ? value.map(categoryName) : value).join(', ') || 'none';
}
