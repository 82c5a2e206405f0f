import { notifications } from '@mantine/notifications';
import { CircleCheck, Hourglass } from 'lucide-react';
import type { AddedProduct } from '@/lib/api/schemas';
import { fullName } from '@/lib/text';

/** The toast of a new product: it is stored, and its job file is either written or about to be. */
export function toldAdded(product: AddedProduct) {
  const pending = product.projection === 'pending';
  notifications.show({
    title: `Added ${fullName(product)}`,
    message: (
      <>
        {pending
          ? 'Stored. Its job file and queue entry are being written.'
          : 'Its job file and queue entry are written.'}
        {product.hints?.map((hint) => (
          <div key={hint.message}>Look again: {hint.message}</div>
        ))}
      </>
    ),
    autoClose: product.hints?.length ? false : undefined,
    color: pending ? 'yellow' : 'green',
    icon: pending ? <Hourglass size={15} aria-hidden /> : <CircleCheck size={15} aria-hidden />,
  });
}
