import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { count } from '@/lib/format';
import { useWrite } from '@/lib/permission';
import { useChanged } from '@/lib/useChanged';
import { checkRules, compileQueries } from './queries';
import { checkedWords } from './words';

/** Checks the rules against the list that was pulled last. */
export function useCheck(category: string) {
  const client = useQueryClient();
  const changed = useChanged();
  const { mutate, isPending, error } = useWrite('apply', {
    mutationFn: () => checkRules(category),
    onSuccess: (report) => {
      client.setQueryData(compileQueries.report(category).queryKey, report);
      notifications.show({
        color: 'green',
        title: `Checked against ${count(report.production_cross_validation.products_checked, 'product')}`,
        message: checkedWords(report),
      });
    },
    onSettled: () => changed(),
  });
  return { start: () => mutate(), busy: isPending, error };
}

export type Check = ReturnType<typeof useCheck>;
