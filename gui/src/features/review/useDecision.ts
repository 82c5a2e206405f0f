import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { isProblem } from '@/lib/api/problem';
import type {
  AffectedItem,
  DecisionToMake,
  ReviewCandidate,
  ReviewDrawer,
  ReviewSlot,
  ValueToSet,
} from '@/lib/api/types';
import type { Conflict } from '@/lib/conflict';
import { newIdempotencyKey } from '@/lib/idempotency';
import { useWrite } from '@/lib/permission';
import { decide, reviewQueries, setValue } from './queries';
import { isSameValue, slotName } from './slots';
import type { LaneName } from './words';

/** A slot as it was seen, with its version. */
export type Seen = { drawer: ReviewDrawer; etag: string };

export type Act = DecisionToMake['action'] | 'both';
export type OfCandidate = { act: Act; lane: LaneName; candidate: Pick<ReviewCandidate, 'id' | 'value'> };
export type Typed = { act: 'set'; value: ValueToSet };
export type Wanted = OfCandidate | Typed;

/** What was decided, by one decision or by two. */
export type Made = {
  wanted: Wanted;
  before: ReviewDrawer;
  state: ReviewSlot;
  decisionIds: number[];
  pending: string[];
  affected: AffectedItem[];
  kept: AffectedItem[];
};

export type ValueForm = { value: string };
type Asked = { seen: Seen; wanted: Wanted; keys: [string, string] };
type Clash = { conflict: Conflict<ValueForm>; wanted: Wanted; current: Seen };

async function carryOut(category: string, { seen, wanted, keys }: Asked): Promise<Made> {
  const { drawer } = seen;
  const answers = [];
  if (wanted.act === 'set') {
    answers.push(await setValue(category, drawer.slot, wanted.value, { etag: seen.etag, key: keys[0] }));
  } else {
    const { act, lane, candidate } = wanted;
    let etag = seen.etag;
    for (const [index, action] of (act === 'both' ? (['accept', 'confirm'] as const) : [act]).entries()) {
      const key = keys[index] ?? newIdempotencyKey();
      const decided = await decide(
        category,
        drawer.slot,
        { action, lane, candidateId: candidate.id },
        { etag, key },
      );
      answers.push(decided.answer);
      etag = decided.etag;
    }
  }
  const last = answers.at(-1);
  if (!last) throw new Error('Nothing was asked');
  return {
    wanted,
    before: drawer,
    state: last.state,
    decisionIds: answers.flatMap(({ decisionId }) => decisionId ?? []),
    pending: last.pendingCandidateIds,
    affected: answers.flatMap(({ affectedItems }) => affectedItems),
    kept: answers.flatMap(({ keptItems }) => keptItems),
  };
}

export const wantedValue = (wanted: Wanted) =>
  wanted.act === 'set' ? wanted.value.value : (wanted.candidate.value ?? '');

/** Who only confirms or rejects a candidate chooses no value: another state of the lanes is no conflict then. */
const choosesValue = ({ act }: Wanted) => act !== 'confirm' && act !== 'reject';

/** Decides on a slot as it was seen; where somebody else was faster, both values are shown. */
export function useDecision(category: string, onMade: (made: Made) => unknown) {
  const client = useQueryClient();
  const [clash, setClash] = useState<Clash | null>(null);
  const deciding = useWrite('decide', {
    mutationFn: (asked: Asked) => carryOut(category, asked),
    onSuccess: (made) => {
      setClash(null);
      return onMade(made);
    },
    onError: async (error, { seen, wanted }) => {
      if (!isProblem(error, 'version_conflict')) return;
      const current = await client.fetchQuery({
        ...reviewQueries.drawer(category, seen.drawer.slot),
        staleTime: 0,
      });
      if (!choosesValue(wanted) && isSameValue(current.drawer.value, seen.drawer.value)) {
        return start(current, wanted);
      }
      const ofBoth = {
        mine: { value: wantedValue(wanted) },
        seen: { value: seen.drawer.value ?? '' },
        theirs: { value: current.drawer.value ?? '' },
      };
      setClash({ conflict: { name: slotName(seen.drawer), version: null, ...ofBoth }, wanted, current });
    },
  });

  function start(seen: Seen, wanted: Wanted) {
    deciding.mutate({ seen, wanted, keys: [newIdempotencyKey(), newIdempotencyKey()] });
  }

  return {
    isPending: deciding.isPending,
    off: deciding.off,
    error: clash === null ? deciding.error : null,
    start,
    /** Once more, as the same request: what came through before is not done twice. */
    retry: () => deciding.variables && deciding.mutate(deciding.variables),
    forget: deciding.reset,
    conflict: clash?.conflict ?? null,
    resolve: ({ value }: ValueForm) => {
      if (!clash) return;
      const { mine, theirs } = clash.conflict;
      if (value === mine.value && value !== theirs.value) return start(clash.current, clash.wanted);
      closeConflict();
    },
    closeConflict,
  };

  function closeConflict() {
    setClash(null);
    deciding.reset();
  }
}

export type Decision = ReturnType<typeof useDecision>;
