import { TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { DialogForm } from '@/components/DialogForm';
import { FormModal } from '@/components/FormModal';
import { RoleButton } from '@/components/RoleButton';
import { addCategory, categoryQueries } from '@/lib/categories';
import { categoryName } from '@/lib/format';
import { useWrite } from '@/lib/permission';
import { useTyped } from '@/lib/typed';

type Props = { opened: boolean; onClose: () => void };

/** Adds a category by its short name; the service says which names can be one. */
export function AddCategoryDialog({ opened, onClose }: Props) {
  return (
    <FormModal opened={opened} onClose={onClose} title="Add category" size={460} what="the new category">
      <AddCategoryForm onClose={onClose} />
    </FormModal>
  );
}

function AddCategoryForm({ onClose }: Pick<Props, 'onClose'>) {
  const client = useQueryClient();
  const [name, setName] = useState('');
  const category = name.trim();
  const leave = useTyped(() => category !== '');
  const adding = useWrite('edit', {
    mutationFn: () => addCategory(category),
    onSuccess: async () => {
      notifications.show({
        color: 'green',
        title: `Added category ${categoryName(category)}`,
        message: 'Assign brands to it, then add products or import a workbook.',
      });
      await client.invalidateQueries({ queryKey: categoryQueries.all });
      close();
    },
  });

  function close() {
    leave();
    onClose();
  }
  return (
    <DialogForm
      onSubmit={() => adding.mutate()}
      onCancel={close}
      error={adding.error}
      submit={
        <RoleButton off={adding.off} type="submit" disabled={category === ''} loading={adding.isPending}>
          Add category
        </RoleButton>
      }
    >
      <TextInput
        label="Short name"
        description="As folders and product IDs have it: lower-case letters, digits, - and _."
        placeholder="gaming-keyboard"
        value={name}
        data-autofocus
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </DialogForm>
  );
}
