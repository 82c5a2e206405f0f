import { notifications } from '@mantine/notifications';
import { notifyChange } from '@/components/notifyChange';
import type { RulesWarning, WarningToSnooze } from '@/lib/api/types';
import { explained } from '@/lib/explained';
import { formatDay } from '@/lib/format';
import { useWrite } from '@/lib/permission';
import { useChanged } from '@/lib/useChanged';
import { snooze, wake } from './queries';
import { nameOf } from './words';

type Snoozing = { warning: RulesWarning; wanted: WarningToSnooze };

/** Hides a warning for a while. */
export function useSnooze(category: string, onSnoozed: () => void) {
  const changed = useChanged();
  return useWrite('apply', {
    mutationFn: ({ warning, wanted }: Snoozing) => snooze(category, warning.id, wanted),
    onSuccess: ({ until }, { warning }) => {
      onSnoozed();
      notifyChange({
        title: `Snoozed until ${formatDay(until)}`,
        message: nameOf(warning),
        undo: () => wake(category, warning.id),
        undone: 'The warning is open again.',
        onUndone: changed,
      });
    },
    onSettled: () => changed(),
  });
}

/** Shows a snoozed warning among the open ones again. */
export function useWake(category: string): (warning: RulesWarning) => void {
  const changed = useChanged();
  const { mutate } = useWrite('apply', {
    mutationFn: (warning: RulesWarning) => wake(category, warning.id),
    onSuccess: (_, warning) => {
      const before = warning.snoozed;
      notifyChange({
        title: 'Awake again',
        message: nameOf(warning),
        undo:
          before === null
            ? undefined
            : () => snooze(category, warning.id, { until: before.until, reason: before.reason }),
        undone: 'The warning is snoozed as before.',
        onUndone: changed,
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
