import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { notifyChange } from '@/components/notifyChange';
import type { KnownValuesAdded, RulesWarning } from '@/lib/api/types';
import { explained } from '@/lib/explained';
import { agree } from '@/lib/format';
import { useWrite } from '@/lib/permission';
import { useChanged } from '@/lib/useChanged';
import { addKnownValues, undoKnownValues } from './queries';
import { addedTitle, undoneWords } from './words';

type Options = {
  /** When the report that is shown was made: a later one knows of what was added itself. */
  checkedAt: string | undefined;
  onCheck: () => void;
  onAdded: () => void;
};

/** Makes values known ones; which warnings of the report that settles is remembered until the next check. */
export function useKnownValues(category: string, { checkedAt, onCheck, onAdded }: Options) {
  const changed = useChanged();
  const [done, setDone] = useState<{ checkedAt: string | undefined; ids: string[] }>({ checkedAt, ids: [] });
  const ids = done.checkedAt === checkedAt ? done.ids : [];

  function tell(answer: KnownValuesAdded, added: string[]) {
    const { id } = answer;
    notifyChange({
      title: addedTitle(answer),
      message: (
        <>
          The next check no longer warns of {agree(added.length, 'it', 'them')}.{' '}
          <Button variant="subtle" size="compact-xs" onClick={onCheck}>
            Check again
          </Button>
        </>
      ),
      undo:
        id === null
          ? undefined
          : async () => {
              const undone = await undoKnownValues(category, id);
              setDone((now) => ({ ...now, ids: now.ids.filter((other) => !added.includes(other)) }));
              return undoneWords(undone);
            },
      onUndone: changed,
    });
  }

  const { mutate, isPending } = useWrite('apply', {
    mutationFn: (warnings: RulesWarning[]) => addKnownValues(category, warnings),
    onSuccess: (answer, warnings) => {
      const added = warnings.map((warning) => warning.id);
      setDone({ checkedAt, ids: [...ids, ...added] });
      onAdded();
      tell(answer, added);
    },
    onError: (error) => {
      const { what, why } = explained(error);
      notifications.show({ color: 'red', title: `Nothing added: ${what}`, message: why, autoClose: false });
    },
    onSettled: () => changed(),
  });
  return { ids, busy: isPending, add: (warnings: RulesWarning[]) => mutate(warnings) };
}

export type KnownValuesState = ReturnType<typeof useKnownValues>;
