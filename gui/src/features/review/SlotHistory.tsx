import { notifications } from '@mantine/notifications';
import { History } from '@/components/History';
import { ProblemView } from '@/components/ProblemView';
import type { MadeDecision } from '@/lib/api/types';
import { useWrite } from '@/lib/permission';
import { undoDecision } from './queries';
import { useReviewed } from './useReviewed';
import { doneOf } from './words';
import classes from './Review.module.css';

type Props = {
  category: string;
  asked: {
    data: MadeDecision[] | undefined;
    error: unknown;
    isPending: boolean;
    refetch: () => unknown;
  };
};

/** What was decided about a slot, who did and when; the last decision can be undone. */
export function SlotHistory({ category, asked }: Props) {
  const reviewed = useReviewed(category);
  const undoing = useWrite('decide', {
    mutationFn: (decisionId: number) => undoDecision(category, decisionId),
    onSuccess: async ({ state }) => {
      notifications.show({ color: 'green', title: 'Undone', message: 'The value is as it was before.' });
      await reviewed({ state: state ?? undefined });
    },
    onError: () => void reviewed(),
  });
  const items = asked.data?.map((made) => ({
    id: made.decisionId ?? -made.eventId,
    action: String(made.eventId),
    actor: made.actor,
    at: made.at,
    changes:
      made.oldValue === made.newValue
        ? []
        : [{ field: 'value', from: [made.oldValue ?? ''], to: [made.newValue ?? ''] }],
    undoable: made.decisionId !== null && made.undoneBy === null,
  }));
  const words = Object.fromEntries(
    (asked.data ?? []).map(({ eventId, reason, undoneBy }) => [
      eventId,
      undoneBy === null ? doneOf(reason) : `${doneOf(reason)}, which was undone`,
    ]),
  );
  return (
    <div className={classes.part}>
      {undoing.error && <ProblemView error={undoing.error} />}
      <History
        asked={{ ...asked, data: items && { items, total: items.length } }}
        actionWords={words}
        fieldWords={{ value: 'Value' }}
        onUndo={(decisionId) => undoing.mutate(decisionId)}
        off={undoing.off}
      />
    </div>
  );
}
