import { Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { DialogForm } from '@/components/DialogForm';
import { FormModal } from '@/components/FormModal';
import { RoleButton } from '@/components/RoleButton';
import text from '@/components/Text.module.css';
import { count, humanize } from '@/lib/format';
import { useTyped } from '@/lib/typed';
import type { ListedValue } from './listColumns';
import { useListEdit } from './useListEdit';
import type { ReviewSearch } from './search';

type Props = {
  category: string;
  value: ListedValue;
  dialog: ReviewSearch['dialog'];
  onClose: () => void;
  /** The value is another one now, or gone. */
  onLeave: (address: string | undefined) => void;
};

/** Spells a value differently, or removes it, in the list and in the products that have it. */
export function ListValueDialogs({ dialog, ...props }: Props) {
  const { value, onClose } = props;
  return (
    <>
      <FormModal
        opened={dialog === 'spell'}
        onClose={onClose}
        title={`Spell “${value.value}” differently`}
        what="the new spelling"
        size={460}
      >
        <SpellForm {...props} />
      </FormModal>
      <Modal
        opened={dialog === 'remove'}
        onClose={onClose}
        title={`Remove “${value.value}” from ${humanize(value.fieldKey)}`}
        size={460}
      >
        <RemoveForm {...props} />
      </Modal>
    </>
  );
}

type FormProps = Omit<Props, 'dialog'>;

function SpellForm({ category, value, onClose, onLeave }: FormProps) {
  const [typed, setTyped] = useState(value.value);
  const wanted = typed.trim();
  const edit = useListEdit(category, value, onLeave);
  const leave = useTyped(() => !edit.isPending && typed !== value.value);
  const isWrong = wanted === '' || wanted === value.value;
  return (
    <DialogForm
      onSubmit={() => !isWrong && edit.spell(wanted)}
      onCancel={() => {
        leave();
        onClose();
      }}
      error={edit.error}
      submit={
        <RoleButton off={edit.off} type="submit" disabled={isWrong} loading={edit.isPending}>
          Change in {count(value.linkedItems, 'product')}
        </RoleButton>
      }
    >
      <p className={text.muted}>
        Products that have it are spelled so, too. If the list has that one already, both become that one.
      </p>
      <TextInput
        label="Value"
        withAsterisk
        data-autofocus
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </DialogForm>
  );
}

function RemoveForm({ category, value, onClose, onLeave }: FormProps) {
  const edit = useListEdit(category, value, onLeave);
  return (
    <DialogForm
      onSubmit={edit.remove}
      onCancel={onClose}
      focusCancel
      error={edit.error}
      submit={
        <RoleButton off={edit.off} type="submit" color="red.9" loading={edit.isPending}>
          Remove value
        </RoleButton>
      }
    >
      <p className={text.prose}>
        {value.linkedItems > 0
          ? `${count(value.linkedItems, 'product')} lose it, and need a review then.`
          : 'No product has it.'}
      </p>
    </DialogForm>
  );
}
