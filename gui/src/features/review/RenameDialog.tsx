import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { DialogForm } from '@/components/DialogForm';
import { FormModal } from '@/components/FormModal';
import { notifyChange } from '@/components/notifyChange';
import text from '@/components/Text.module.css';
import type { ReviewComponent } from '@/lib/api/types';
import { agree, count } from '@/lib/format';
import { newIdempotencyKey } from '@/lib/idempotency';
import { noteRefusal } from '@/lib/permission';
import { useTyped } from '@/lib/typed';
import { renameComponent, undoDecision } from './queries';
import { componentAddress } from './slots';
import { useReviewed } from './useReviewed';

type What = 'rename' | 'maker';

type Props = {
  category: string;
  component: ReviewComponent;
  /** Undefined while the dialog is closed. */
  what: What | undefined;
  onClose: () => void;
  /** It can be another one, which had the name already. */
  onRenamed: (address: string) => void;
};

/** Another name or maker of a component, in all products that have it. */
export function RenameDialog({ what, onClose, ...props }: Props) {
  return (
    <FormModal
      opened={what !== undefined}
      onClose={onClose}
      title={`${what === 'maker' ? 'Maker of' : 'Rename'} ${props.component.name}`}
      what="the new name"
      size={460}
    >
      {what && <RenameForm {...props} what={what} onClose={onClose} />}
    </FormModal>
  );
}

function RenameForm({ category, component, what, onClose, onRenamed }: Props & { what: What }) {
  const before = what === 'rename' ? component.name : component.maker;
  const [typed, setTyped] = useState(before);
  const [key] = useState(newIdempotencyKey);
  const wanted = typed.trim();
  const reviewed = useReviewed(category);
  const renaming = useMutation({
    mutationFn: () =>
      renameComponent(category, component.id, what === 'rename' ? { name: wanted } : { maker: wanted }, key),
    onSuccess: async ({ decisionId, component: now, affectedItems }) => {
      onRenamed(componentAddress(now.id));
      notifyChange({
        title: `Renamed to ${wanted}`,
        message:
          now.id === component.id
            ? `${count(affectedItems.length, 'product')} ${agree(affectedItems.length, 'says', 'say')} the new name.`
            : 'There was one of that name already: both are that one now.',
        undo: () => undoDecision(category, decisionId),
        onUndone: () => reviewed(),
      });
      await reviewed();
    },
    onError: (error) => noteRefusal('decide', error),
  });
  const leave = useTyped(() => !renaming.isPending && typed !== before);
  const isWrong = wanted.length < 2 || wanted === before;
  return (
    <DialogForm
      onSubmit={() => !isWrong && renaming.mutate()}
      onCancel={() => {
        leave();
        onClose();
      }}
      error={renaming.error}
      submit={
        <Button type="submit" disabled={isWrong} loading={renaming.isPending}>
          Rename in {count(component.linkedItems, 'product')}
        </Button>
      }
    >
      <p className={text.muted}>
        All products that have it say the new name. If there is one of that name already, both become that
        one.
      </p>
      <TextInput
        label={what === 'rename' ? 'Name' : 'Maker'}
        withAsterisk
        data-autofocus
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </DialogForm>
  );
}
