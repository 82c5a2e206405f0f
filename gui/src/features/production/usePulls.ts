import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { isProblem, Problem } from '@/lib/api/problem';
import { useChanged } from '@/lib/useChanged';
import { compare, productionQueries, type Pulling } from './queries';

type On = { onDrop: () => void; onNoSource: () => void };

/** The pull under way, whoever started it, the last one, and a way to start one. */
export function usePulls(category: string, { onDrop, onNoSource }: On) {
  const client = useQueryClient();
  const changed = useChanged();
  const history = useQuery(productionQueries.history(category));
  const pulls = history.data?.pulls ?? [];
  const running = pulls.find(({ state }) => state === 'running');
  const pulling = useMutation({
    mutationFn: (asked: Pulling) => {
      // It shows in the history as soon as it has begun.
      setTimeout(() => void history.refetch(), 300);
      return compare(category, asked);
    },
    onSettled: () => changed(),
    onError: (error) => {
      if (isProblem(error, 'confirmation_required')) onDrop();
      if (isProblem(error, 'source_not_configured')) onNoSource();
    },
  });
  // What others compare is shown as soon as it is done.
  const ended = pulls.find(({ state }) => state !== 'running')?.id;
  const seen = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (seen.current !== undefined && ended !== undefined && seen.current !== ended) {
      void client.invalidateQueries({ queryKey: [...productionQueries.all, category, 'report'] });
      void client.invalidateQueries({ queryKey: [...productionQueries.all, category, 'source'] });
    }
    seen.current = ended;
  }, [ended, client, category]);
  return {
    history,
    running,
    last: pulls.find(({ state }) => state !== 'running'),
    /** The number of products the list had before the last one. */
    before: pulls.find(({ state }) => state === 'good')?.products ?? null,
    busy: pulling.isPending || running !== undefined,
    error: isShown(pulling.error) ? pulling.error : null,
    drop: isProblem(pulling.error, 'confirmation_required') ? pulling.error : null,
    start: (asked: Pulling = {}) => pulling.mutate(asked),
  };
}

/** Some answers have a screen of their own, and what is wrong with the source stands in the history. */
const isShown = (error: unknown) =>
  error !== null &&
  !(
    error instanceof Problem &&
    (['confirmation_required', 'source_not_configured', 'pull_running'].includes(error.code) ||
      error.status === 422)
  );

export type PullsState = ReturnType<typeof usePulls>;
