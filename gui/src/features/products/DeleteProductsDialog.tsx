import { Button, Modal } from '@mantine/core';
import { count } from '@/lib/format';
import type { Product } from '@/lib/api/schemas';
import { NamedProducts } from './NamedProducts';
import { fullName, outputFolder } from '@/lib/text';
import { useProductAction } from './useProductAction';
import classes from './Products.module.css';

type Props = {
  category: string;
  productIds: string[];
  /** What is known of them, and of others. */
  loaded: Product[];
  /** They are all that the filters show. */
  all: boolean;
  opened: boolean;
  onClose: () => void;
  onDeleted: () => void;
};

const shown = 5;

/** What goes and what stays, then the deed. */
export function DeleteProductsDialog({
  category,
  productIds,
  loaded,
  all,
  opened,
  onClose,
  onDeleted,
}: Props) {
  const deleting = useProductAction(category);
  const products = count(productIds.length, 'product');
  const wanted = new Set(productIds);
  const kept = loaded.filter(({ productId, hasOutput }) => hasOutput && wanted.has(productId));
  const one = productIds.length === 1;
  const nameOf = (id: string | undefined) => {
    const product = loaded.find(({ productId }) => productId === id);
    return product && fullName(product);
  };
  return (
    <Modal opened={opened} onClose={onClose} title={`Delete ${products}?`} size={520}>
      <div className={classes.names}>
        {all && !one && <p className={classes.muted}>All that the filters show:</p>}
        <NamedProducts category={category} productIds={productIds} loaded={loaded} />
      </div>
      <p className={classes.prose}>
        {one ? 'Its job file and queue entry go.' : 'Their job files and queue entries go.'}{' '}
        {kept.length === 0
          ? `What the pipeline made of ${one ? 'it' : 'them'} stays, if there is anything.`
          : `What the pipeline made of ${one ? 'it' : 'them'} stays:`}
      </p>
      {kept.length > 0 && (
        <ul className={classes.kept} aria-label="Folders that stay">
          {kept.slice(0, shown).map(({ productId: id }) => (
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
          onClick={() =>
            deleting.mutate(
              { action: 'delete', productIds, name: one ? nameOf(productIds[0]) : undefined },
              { onSuccess: onDeleted },
            )
          }
        >
          Delete {products}
        </Button>
      </div>
    </Modal>
  );
}
