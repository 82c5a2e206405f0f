import { createStore, useStore } from '@mantine/store';
import { useMutation, type UseMutationOptions } from '@tanstack/react-query';
import { usePerson } from './login';
import { Problem } from './api/problem';

export type Permission = 'apply' | 'configure' | 'decide' | 'edit' | 'except' | 'force' | 'move';

const needs: Record<Permission, string> = {
  apply: 'editor',
  decide: 'editor',
  edit: 'editor',
  configure: 'admin',
  except: 'admin',
  force: 'admin',
  move: 'admin',
};

const told: Record<Permission, string> = {
  apply: 'Your role may look, but not change anything. Applying needs the role “editor”.',
  decide: 'Your role may look, but not decide. Deciding needs the role “editor”.',
  edit: 'Your role may look, but not change anything. Editing needs the role “editor”.',
  configure: 'Your role may not change the source. That needs the role “admin”.',
  except: 'Your role may not change the exceptions of the gate. That needs the role “admin”.',
  force: 'Your role may not leave products without a registered brand. That needs the role “admin”.',
  move: 'Your role may not move job files or restore them. That needs the role “admin”.',
};

/** What the services refused this person. They check every request themselves: this only keeps buttons from promising. */
const store = createStore<{ refused: Permission[] }>({ refused: [] });

function noteRefusal(permission: Permission, error: unknown) {
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

/** A mutation that needs a role. Without it `off` says why, and nothing is sent, whichever button or key asks for it. */
export function useWrite<D, V = void>(permission: Permission, options: UseMutationOptions<D, Error, V>) {
  const off = useOff(permission);
  const { mutate, data, error, isPending, isSuccess, reset, variables } = useMutation({
    ...options,
    onError: (...failed) => {
      noteRefusal(permission, failed[0]);
      return options.onError?.(...failed);
    },
  });
  const send: typeof mutate = (...asked) => {
    if (off === null) mutate(...asked);
  };
  return { mutate: send, off, data, error, isPending, isSuccess, reset, variables };
}

/** Another person may be signed in now. */
export const forgetRefusals = () => store.setState({ refused: [] });
