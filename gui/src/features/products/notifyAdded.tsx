import { CircleCheck, Hourglass } from 'lucide-react';
import { notifyChange } from '@/components/notifyChange';
import type { Product } from '@/lib/api/types';
import { fullName } from '@/lib/text';
import { undoOf } from './undoOf';

/** The toast of a new product: its job file is either written or about to be. */
export async function notifyAdded(product: Product, onUndone: () => Promise<void>) {
  const pending = product.projection === 'pending';
  notifyChange({
    title: `Added ${fullName(product)}`,
    message: (
      <>
        {pending
          ? 'Its job file and queue row are being written.'
          : 'Its job file and queue row have been written.'}
        {product.hints?.map((hint) => (
          <div key={hint.message}>Please check: {hint.message}</div>
        ))}
      </>
    ),
    stays: Boolean(product.hints?.length),
    color: pending ? 'yellow' : 'green',
    icon: pending ? <Hourglass size={15} aria-hidden /> : <CircleCheck size={15} aria-hidden />,
    undo: await undoOf(product),
    undone: `${fullName(product)} was removed again.`,
    onUndone,
  });
}
