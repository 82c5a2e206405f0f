import { useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';

type Search = Partial<Record<string, unknown>>;

/** What slides in or opens over a page: Back closes it. */
const opening = ['open', 'dialog', 'undo'];

/** Whether a change of the address leads to another place to come back to, and is not the same one in another state. */
export const isNewPlace = (now: Search, changed: Search, parts: string[]) =>
  opening.some((name) => changed[name] !== undefined && now[name] === undefined) ||
  parts.some((name) => name in changed && changed[name] !== now[name]);

/** Changes the address of a page; `parts` are what of it makes another place, beside panels and dialogs. */
export function usePlaces(...parts: string[]) {
  const { navigate, history } = useRouter();
  const named = parts.join(',');
  return useCallback(
    (changed: Search) => {
      const now = Object.fromEntries(new URLSearchParams(history.location.search));
      void navigate({
        to: '.',
        search: ((before: Search) => ({ ...before, ...changed })) as never,
        replace: !isNewPlace(now, changed, named.split(',')),
      });
    },
    [navigate, history, named],
  );
}
