import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { DialogForm } from '@/components/DialogForm';
import { FormModal } from '@/components/FormModal';
import { RoleButton } from '@/components/RoleButton';
import { notifyChange } from '@/components/notifyChange';
import { humanize } from '@/lib/format';
import { newIdempotencyKey } from '@/lib/idempotency';
import { useWrite } from '@/lib/permission';
import { useTyped } from '@/lib/typed';
import { addListValue, undoDecision } from './queries';
import { useReviewed } from './useReviewed';

type Props = {
  category: string;
  opened: boolean;
  fields: string[];
  initial: string | undefined;
  onClose: () => void;
};

/** Another value that a field may have. */
export function AddValueDialog({ opened, onClose, ...props }: Props) {
  return (
    <FormModal opened={opened} onClose={onClose} title="Add value to a list" what="the new value" size={460}>
      <AddValueForm {...props} onClose={onClose} />
    </FormModal>
  );
}

function AddValueForm({ category, fields, initial, onClose }: Omit<Props, 'opened'>) {
  const [field, setField] = useState(initial ?? fields[0] ?? '');
  const [typed, setTyped] = useState('');
  const [key, setKey] = useState(newIdempotencyKey);
  const value = typed.trim();
  const reviewed = useReviewed(category);
  const adding = useWrite('decide', {
    mutationFn: () => addListValue(category, field, value, key),
    onSuccess: async ({ decisionId }) => {
      onClose();
      notifyChange({
        title: `Added “${value}” to ${humanize(field)}`,
        message: 'It is accepted, and waits to be confirmed.',
        undo: () => undoDecision(category, decisionId),
        onUndone: () => reviewed(),
      });
      await reviewed();
    },
    onError: () => setKey(newIdempotencyKey()),
  });
  const leave = useTyped(() => !adding.isPending && value !== '');
  return (
    <DialogForm
      onSubmit={() => value !== '' && field !== '' && adding.mutate()}
      onCancel={() => {
        leave();
        onClose();
      }}
      error={adding.error}
      submit={
        <RoleButton
          off={adding.off}
          type="submit"
          disabled={value === '' || field === ''}
          loading={adding.isPending}
        >
          Add value
        </RoleButton>
      }
    >
      <Select
        label="Field"
        searchable
        allowDeselect={false}
        data={fields.map((name) => ({ value: name, label: humanize(name) }))}
        value={field || null}
        onChange={(next) => setField(next ?? '')}
      />
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
