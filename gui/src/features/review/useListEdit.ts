import { useState } from 'react';
import { notifyChange } from '@/components/notifyChange';
import { agree, count } from '@/lib/format';
import { newIdempotencyKey } from '@/lib/idempotency';
import { useWrite } from '@/lib/permission';
import type { ListedValue } from './listColumns';
import { removeListValue, spellListValue, undoDecision } from './queries';
import { addressOf } from './slots';
import { useReviewed } from './useReviewed';

/** Changes a value of a list. */
export function useListEdit(
  category: string,
  { id, value }: ListedValue,
  onLeave: (address: string | undefined) => void,
) {
  const [key, setKey] = useState(newIdempotencyKey);
  const reviewed = useReviewed(category);
  const editing = useWrite('decide', {
    /** @param to how it is to be spelled; null to remove it */
    mutationFn: (to: string | null) =>
      to === null ? removeListValue(category, id, key) : spellListValue(category, id, to, key),
    onSuccess: async ({ decisionId, state, affectedItems }, to) => {
      onLeave(state ? addressOf(state.slot) : undefined);
      const follow = affectedItems.length;
      notifyChange({
        title: to === null ? `Removed “${value}”` : `“${value}” is spelled “${to}” now`,
        message: `${count(follow, 'product')} ${agree(follow, 'follows', 'follow')}.`,
        undo: () => undoDecision(category, decisionId),
        onUndone: () => reviewed(),
      });
      await reviewed();
    },
    onError: () => setKey(newIdempotencyKey()),
  });
  return {
    isPending: editing.isPending,
    off: editing.off,
    error: editing.error,
    spell: (to: string) => editing.mutate(to),
    remove: () => editing.mutate(null),
  };
}
