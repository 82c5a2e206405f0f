import { createStore, useStore } from '@mantine/store';
import type { User, UserManager } from 'oidc-client-ts';
import { problemOf } from './api/problem';
import type { Person } from './api/types';
import { forgetLastSeen } from './lastSeen';
import { forgetFirstPaint } from './firstPaint';

/**
 * Where an issuer is named, a person logs in there with code and PKCE, once a service first answers 401. On one person's
 * machine nobody ever is logged in, and none of this is loaded. The tokens are kept for this tab alone, until it is closed.
 */

/** Where `oidc-client-ts` keeps who is logged in. */
const kept = 'oidc.user:';
const here = '/login';
/** What was issued this short a time ago and is turned away would be turned away again. */
const tooNew = 30_000;
/** Renewed this long before it ends, in seconds. */
const ahead = 20;

let user: User | null = null;
let managing: Promise<UserManager | null> | undefined;
let renewing: Promise<boolean> | undefined;
let loggedInAt = -Infinity;

const store = createStore<{ person: Person | null }>({ person: null });

/** Who is logged in; null where nobody has to be. */
export const usePerson = () => useStore(store).person;
export const isLoggedIn = () => user !== null;

/** Null where nobody has to log in. A failure is tried again by the next who asks. */
function manager() {
  managing ??= createManager().catch((failed: unknown) => {
    managing = undefined;
    throw failed;
  });
  return managing;
}

async function createManager(): Promise<UserManager | null> {
  const answer = await fetch('/api/v1/login');
  if (!answer.ok) throw await problemOf(answer);
  const { issuer, clientId } = (await answer.json()) as { issuer: string | null; clientId: string | null };
  if (!issuer) return null;
  const { UserManager, WebStorageStateStore } = await import('oidc-client-ts');
  const tab = new WebStorageStateStore({ store: sessionStorage });
  return new UserManager({
    authority: issuer,
    client_id: clientId ?? '',
    redirect_uri: location.origin + here,
    post_logout_redirect_uri: location.origin,
    scope: 'openid',
    automaticSilentRenew: false,
    userStore: tab,
    stateStore: tab,
  });
}

/**
 * Goes on where the person was: back from the issuer, or in a tab that was reloaded.
 *
 * @returns why the issuer did not log them in; null when it did, or was not asked
 */
export async function resumeLogin(): Promise<string | null> {
  try {
    if (location.pathname === here) await comeBack();
    else if (Object.keys(sessionStorage).some((key) => key.startsWith(kept))) {
      user = (await (await manager())?.getUser()) ?? null;
    }
    if (user) await introduce();
    return null;
  } catch (failed) {
    return failed instanceof Error ? failed.message : String(failed);
  }
}

async function comeBack() {
  loggedInAt = Date.now();
  let to = '/';
  try {
    user = (await (await manager())?.signinCallback()) ?? null;
    if (typeof user?.state === 'string') to = user.state;
  } finally {
    history.replaceState(null, '', to);
  }
}

async function introduce() {
  const answer = await send(new Request(`${location.origin}/api/v1/me`));
  if (answer.ok) store.setState({ person: (await answer.json()) as Person });
}

/** The header that says who asks; nothing where nobody has to log in. */
export async function authorization(): Promise<Record<string, string>> {
  if (user && (user.expires_in ?? Infinity) < ahead) await renewed();
  return user ? { Authorization: `Bearer ${user.access_token}` } : {};
}

/** Sends a request as the person. Whoever is not logged in, or no longer, is taken to the issuer and back. */
export async function send(request: Request): Promise<Response> {
  if (!user) {
    const answer = await fetch(request);
    if (answer.status === 401) await renewed();
    return answer;
  }
  const answer = await fetch(await signed(request.clone()));
  if (answer.status !== 401 || !(await renewed())) return answer;
  return fetch(await signed(request));
}

async function signed(request: Request): Promise<Request> {
  for (const [name, value] of Object.entries(await authorization())) request.headers.set(name, value);
  return request;
}

const renewed = () => (renewing ??= renew().finally(() => (renewing = undefined)));

/** False where no login helps; where one is needed, the page is left and this never ends. */
async function renew(): Promise<boolean> {
  const found = await manager();
  if (!found || Date.now() - loggedInAt < tooNew) return false;
  if (user?.refresh_token) {
    const again = await found.signinSilent().catch(() => null);
    if (again) {
      user = again;
      loggedInAt = Date.now();
      return true;
    }
  }
  await found.signinRedirect({ state: location.pathname + location.search });
  return new Promise(() => undefined);
}

/** Ends the login here and at the issuer, and forgets what this browser kept of the lists. */
export async function logOut() {
  forgetLastSeen();
  forgetFirstPaint();
  await (await manager())?.signoutRedirect();
}
