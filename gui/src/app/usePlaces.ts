import { useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';

type Search = Partial<Record<string, unknown>>;

/** Panels and dialogs: Back closes them. */
const opening = ['open', 'dialog', 'undo'];

/** Whether a change of the address is a step that Back can undo, and not just another state of the same page. */
export const isNewPlace = (now: Search, changed: Search, parts: string[]) =>
  opening.some((name) => changed[name] !== undefined && now[name] === undefined) ||
  parts.some((name) => name in changed && changed[name] !== now[name]);

/** Changes the address of a page; `parts` are the members that Back steps through, besides panels and dialogs. */
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
