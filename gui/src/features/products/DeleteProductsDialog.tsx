import { Modal } from '@mantine/core';
import { DialogFoot } from '@/components/DialogFoot';
import { RoleButton } from '@/components/RoleButton';
import text from '@/components/Text.module.css';
import { count } from '@/lib/format';
import type { Product } from '@/lib/api/types';
import { NamedProducts } from './NamedProducts';
import { fullName, outputFolder } from '@/lib/text';
import { useProductAction } from './useProductAction';
import classes from './Products.module.css';

type Props = {
  category: string;
  productIds: string[];
  /** The loaded products, among them perhaps these. */
  loaded: Product[];
  /** They are all products that match the filters. */
  all: boolean;
  opened: boolean;
  onClose: () => void;
  onDeleted: () => void;
};

const shown = 5;

/** Says what will be removed and what is kept, then deletes. */
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
        {all && !one && <p className={text.muted}>All products that match the filters:</p>}
        <NamedProducts category={category} productIds={productIds} loaded={loaded} />
      </div>
      <p className={classes.prose}>
        {one
          ? 'Its job file and queue row will be removed.'
          : 'Their job files and queue rows will be removed.'}{' '}
        {kept.length === 0 ? 'Results of the pipeline are kept.' : 'These results of the pipeline are kept:'}
      </p>
      {kept.length > 0 && (
        <ul className={classes.kept} aria-label="Folders that are kept">
          {kept.slice(0, shown).map(({ productId: id }) => (
            <li key={id}>{outputFolder(category, id)}</li>
          ))}
          {kept.length > shown && <li>and {kept.length - shown} more</li>}
        </ul>
      )}
      <DialogFoot onCancel={onClose} focusCancel>
        <RoleButton
          off={deleting.off}
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
        </RoleButton>
      </DialogFoot>
    </Modal>
  );
}
