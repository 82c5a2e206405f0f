import { Button, Modal } from '@mantine/core';
import { count } from '@/lib/format';
import { outputFolder } from '@/lib/text';
import { useProductAction } from './useProductAction';
import classes from './Products.module.css';

type Props = {
  category: string;
  productIds: string[];
  /** Those of which the pipeline made something, as far as they are loaded. */
  withOutput: string[];
  opened: boolean;
  onClose: () => void;
  onDeleted: () => void;
};

const shown = 5;

/** What goes and what stays, then the deed. */
export function DeleteProductsDialog({
  category,
  productIds,
  withOutput,
  opened,
  onClose,
  onDeleted,
}: Props) {
  const deleting = useProductAction(category);
  const products = count(productIds.length, 'product');
  const kept = productIds.filter((id) => withOutput.includes(id));
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={`Delete ${products}?`}
      size={520}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <p className={classes.prose}>
        {productIds.length === 1 ? 'Its job file and queue entry go' : 'Their job files and queue entries go'}
        . What the pipeline made of {productIds.length === 1 ? 'it' : 'them'} stays
        {kept.length === 0 ? ', if there is anything.' : ':'}
      </p>
      {kept.length > 0 && (
        <ul className={classes.kept} aria-label="Folders that stay">
          {kept.slice(0, shown).map((id) => (
            <li key={id}>{outputFolder(category, id)}</li>
          ))}
          {kept.length > shown && <li>and {kept.length - shown} more</li>}
        </ul>
      )}
      <div className={classes.foot}>
        <Button variant="default" data-autofocus onClick={onClose}>
          Cancel
        </Button>
        <Button
          color="red.9"
          loading={deleting.isPending}
          onClick={() => deleting.mutate({ action: 'delete', productIds }, { onSuccess: onDeleted })}
        >
          Delete {products}
        </Button>
      </div>
    </Modal>
  );
}
