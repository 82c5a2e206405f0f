import { createStore, useStore } from '@mantine/store';
import { usePerson } from './login';
import { Problem } from './api/problem';

export type Permission = 'apply' | 'configure' | 'decide';

const needs: Record<Permission, string> = { apply: 'editor', decide: 'editor', configure: 'admin' };

const told: Record<Permission, string> = {
  apply: 'Your role may look, but not change anything. Applying needs the role “editor”.',
  decide: 'Your role may look, but not decide. Deciding needs the role “editor”.',
  configure: 'Your role may not change the source. That needs the role “admin”.',
};

/** What the services refused this person. They check every request themselves: this only keeps buttons from promising. */
const store = createStore<{ refused: Permission[] }>({ refused: [] });

export function noteRefusal(permission: Permission, error: unknown) {
  if (!(error instanceof Problem) || error.status !== 403) return;
  store.setState((now) => ({ refused: [...new Set([...now.refused, permission])] }));
}

/** Why this person may not do it; null as far as is known. */
export function useOff(permission: Permission): string | null {
  const person = usePerson();
  const { refused } = useStore(store);
  const may = person ? person.roles.includes(needs[permission]) : !refused.includes(permission);
  return may ? null : told[permission];
}

/** Another person may be signed in now. */
export const forgetRefusals = () => store.setState({ refused: [] });
