import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { DialogForm } from '@/components/DialogForm';
import { FormModal } from '@/components/FormModal';
import { RoleButton } from '@/components/RoleButton';
import { notifyChange } from '@/components/notifyChange';
import text from '@/components/Text.module.css';
import type { ReviewComponent } from '@/lib/api/types';
import { agree, count } from '@/lib/format';
import { newIdempotencyKey } from '@/lib/idempotency';
import { useWrite } from '@/lib/permission';
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
  const renaming = useWrite('decide', {
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
        <RoleButton off={renaming.off} type="submit" disabled={isWrong} loading={renaming.isPending}>
          Rename in {count(component.linkedItems, 'product')}
        </RoleButton>
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
