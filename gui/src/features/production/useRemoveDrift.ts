import { notifications } from '@mantine/notifications';
import type { ProductionRow } from '@/lib/api/types';
import { explained } from '@/lib/explained';
import { humanize } from '@/lib/format';
import { useWrite } from '@/lib/permission';
import { useChanged } from '@/lib/useChanged';
import { nameOf } from './columns';
import { removeAcceptedDrift } from './queries';

/** An intended difference becomes drift again. */
export function useRemoveDrift(category: string): (row: ProductionRow) => void {
  const changed = useChanged();
  const { mutate } = useWrite('apply', {
    mutationFn: (row: ProductionRow) =>
      removeAcceptedDrift(category, row.identifier ?? row.productId ?? '', row.field ?? ''),
    onSuccess: (_, row) => {
      notifications.show({
        color: 'green',
        title: `${nameOf(row)}: ${humanize(row.field ?? '')}`,
        message: 'It counts as drift again, from the next comparison on.',
      });
    },
    onError: (error) => {
      const { what, why } = explained(error);
      notifications.show({ color: 'red', title: `Not changed: ${what}`, message: why });
    },
    onSettled: () => changed(),
  });
  return mutate;
}
