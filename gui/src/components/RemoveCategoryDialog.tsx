import { Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { DialogFoot } from './DialogFoot';
import { ProblemView } from './ProblemView';
import { RoleButton } from './RoleButton';
import text from './Text.module.css';
import dialog from './Dialog.module.css';
import { categoryQueries, removeCategory } from '@/lib/categories';
import { categoryName } from '@/lib/format';
import { useWrite } from '@/lib/permission';

type Props = {
  category: string;
  opened: boolean;
  onClose: () => void;
  /** Where to go from what is about the category. */
  onRemoved?: () => void;
};

/** Removes a category that was added by mistake, if it is empty. */
export function RemoveCategoryDialog({ category, opened, onClose, onRemoved }: Props) {
  const client = useQueryClient();
  const name = categoryName(category);
  const removing = useWrite('edit', {
    mutationFn: () => removeCategory(category),
    onSuccess: async () => {
      onClose();
      notifications.show({
        color: 'green',
        title: `Removed category ${name}`,
        message: 'It had no products and no files.',
      });
      await client.invalidateQueries({ queryKey: categoryQueries.all });
      onRemoved?.();
    },
    onError: () => client.invalidateQueries({ queryKey: categoryQueries.all }),
  });
  return (
    <Modal opened={opened} onClose={onClose} title={`Remove category ${name}?`} size={460}>
      <div className={dialog.form}>
        <p className={text.prose}>
          It has no products and no files, so nothing will be lost. It can be added again at any time.
        </p>
        {removing.error && <ProblemView error={removing.error} />}
        <DialogFoot onCancel={onClose} focusCancel>
          <RoleButton
            off={removing.off}
            color="red.9"
            loading={removing.isPending}
            onClick={() => removing.mutate()}
          >
            Remove category {name}
          </RoleButton>
        </DialogFoot>
      </div>
    </Modal>
  );
}
