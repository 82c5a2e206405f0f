import { notifications } from '@mantine/notifications';
import { notifyChange } from '@/components/notifyChange';
import type { ActionReport } from '@/lib/api/types';
import { explained } from '@/lib/explained';
import { agree, count } from '@/lib/format';
import { undoLast } from '@/lib/history';
import { useWrite } from '@/lib/permission';
import { useChanged } from '@/lib/useChanged';
import { actOnProducts, type ProductAction } from './queries';

type Act = {
  action: ProductAction;
  productIds: string[];
  /** The product's name, where it is a single one. */
  name?: string | undefined;
};

const done: Record<ProductAction, string> = {
  delete: 'Deleted',
  set_inactive: 'Set inactive:',
  set_active: 'Set active:',
};

/** Undoes an action, and says what that did. */
async function undo(category: string, action: ProductAction, productIds: string[]) {
  if (action === 'delete') {
    const { undone, left } = await undoLast(category, 'removed', productIds);
    const back = `${count(undone, 'product')} restored.`;
    return left === 0 ? back : `${back} ${count(left, 'product')} could not be restored: see History.`;
  }
  const opposite = action === 'set_active' ? 'set_inactive' : 'set_active';
  const { changed } = await actOnProducts(category, opposite, productIds);
  return `${count(changed, 'product')} ${agree(changed, 'is', 'are')} ${opposite === 'set_active' ? 'active' : 'inactive'} again.`;
}

/** One action on many products, with a toast that can undo it. */
export function useProductAction(category: string) {
  const changed = useChanged();
  return useWrite('edit', {
    mutationFn: ({ action, productIds }: Act) => actOnProducts(category, action, productIds),
    onSuccess: async (report, { action, name }) => {
      const productIds = report.results
        .filter(({ status }) => status === 'changed')
        .map((row) => row.productId);
      const what = report.changed === 1 && name ? name : count(report.changed, 'product');
      notifyChange({
        color: report.refused > 0 ? 'yellow' : 'green',
        title: `${done[action]} ${what}`,
        message: effectOf(action, report),
        undo: productIds.length > 0 ? () => undo(category, action, productIds) : undefined,
        onUndone: changed,
      });
      await changed();
    },
    onError: async (error) => {
      const { what, why } = explained(error);
      notifications.show({ color: 'red', title: what, message: why, autoClose: false });
      await changed();
    },
  });
}

function effectOf(action: ProductAction, { changed, unchanged, refused, kept }: ActionReport): string {
  const its = (done: string) =>
    agree(
      changed,
      `Its job file and queue row were ${done}.`,
      `Their job files and queue rows were ${done}.`,
    );
  const effects = {
    delete: [
      agree(changed, 'Its job file was removed.', 'Their job files were removed.'),
      kept.length > 0 && `${count(kept.length, 'results folder')} kept.`,
    ],
    set_inactive: [its('removed')],
    set_active: [its('written')],
  };
  const rest = [
    unchanged > 0 && `${count(unchanged, 'product')} unchanged.`,
    refused > 0 && `${count(refused, 'product')} no longer in the catalog.`,
  ];
  return [...(changed > 0 ? effects[action] : []), ...rest].filter(Boolean).join(' ');
}
