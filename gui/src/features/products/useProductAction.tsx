import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { categoryQueries } from '@/lib/categories';
import { brandQueries } from '@/lib/brands';
import { explained } from '@/lib/explained';
import { count } from '@/lib/format';
import type { ActionReport } from '@/lib/api/schemas';
import { actOnProducts, productQueries, type ProductAction } from './queries';

type Act = { action: ProductAction; productIds: string[] };

const done: Record<ProductAction, string> = {
  delete: 'Deleted',
  set_inactive: 'Paused',
  set_active: 'Activated',
};

const opposite: Partial<Record<ProductAction, ProductAction>> = {
  set_inactive: 'set_active',
  set_active: 'set_inactive',
};

/** The toast of an action, with the way back where that is one more action. */
function told(action: ProductAction, report: ActionReport, act: (act: Act) => void) {
  const back = opposite[action];
  const productIds = report.results.filter(({ status }) => status === 'changed').map((row) => row.productId);
  function goBack(action: ProductAction) {
    notifications.hide(shown);
    act({ action, productIds });
  }
  const shown = notifications.show({
    color: report.refused > 0 ? 'yellow' : 'green',
    title: `${done[action]} ${count(report.changed, 'product')}`,
    message: (
      <>
        {effectOf(action, report)}{' '}
        {back && productIds.length > 0 && (
          <Button variant="subtle" size="compact-xs" onClick={() => goBack(back)}>
            Undo
          </Button>
        )}
      </>
    ),
    autoClose: 10_000,
  });
}

/** One action on many products, told in a toast. */
export function useProductAction(category: string) {
  const client = useQueryClient();
  const changed = () =>
    Promise.all(
      [productQueries.all, categoryQueries.all, brandQueries.all].map((queryKey) =>
        client.invalidateQueries({ queryKey }),
      ),
    );
  const acting = useMutation({
    mutationFn: ({ action, productIds }: Act) => actOnProducts(category, action, productIds),
    onSuccess: async (report, { action }) => {
      told(action, report, (back) => acting.mutate(back));
      await changed();
    },
    onError: async (error) => {
      const { what, why } = explained(error);
      notifications.show({ color: 'red', title: what, message: why, autoClose: false });
      await changed();
    },
  });
  return acting;
}

function effectOf(action: ProductAction, { unchanged, refused, kept }: ActionReport): string {
  const effects = {
    delete:
      kept.length > 0 ? `${count(kept.length, 'folder')} of results kept.` : 'Their job files are gone.',
    set_inactive: 'Their job files and queue entries are taken back.',
    set_active: 'Their job files and queue entries are written.',
  };
  const rest = [
    unchanged > 0 && `${unchanged} stood so already.`,
    refused > 0 && `${refused} are not there any more.`,
  ];
  return [effects[action], ...rest].filter(Boolean).join(' ');
}
