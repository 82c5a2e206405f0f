import { Button, Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ProblemView } from '@/components/ProblemView';
import dialog from '@/components/Dialog.module.css';
import { categoryQueries, removeCategory } from '@/lib/categories';
import { categoryName } from '@/lib/format';

type Props = { category: string; opened: boolean; onClose: () => void };

/** A category that was made by mistake goes, as long as it holds nothing. */
export function RemoveCategoryDialog({ category, opened, onClose }: Props) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const name = categoryName(category);
  const removing = useMutation({
    mutationFn: () => removeCategory(category),
    onSuccess: async () => {
      onClose();
      notifications.show({ color: 'green', title: `Removed category ${name}`, message: 'It held nothing.' });
      await client.invalidateQueries({ queryKey: categoryQueries.all });
      await navigate({ to: '/' });
    },
    onError: () => client.invalidateQueries({ queryKey: categoryQueries.all }),
  });
  return (
    <Modal opened={opened} onClose={onClose} title={`Remove category ${name}?`} size={460}>
      <div className={dialog.form}>
        <p className={dialog.prose}>
          It has no products and no files, so nothing is lost with it. It can be added again at any time.
        </p>
        {removing.error && <ProblemView error={removing.error} />}
        <div className={dialog.foot}>
          <Button variant="default" data-autofocus onClick={onClose}>
            Cancel
          </Button>
          <Button color="red.9" loading={removing.isPending} onClick={() => removing.mutate()}>
            Remove category {name}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
