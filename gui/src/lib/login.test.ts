import { http, HttpResponse } from 'msw';
import { beforeEach, expect, it, vi } from 'vitest';
import { server } from '@/test/setup';

const asked = `${location.origin}/api/v1/brands`;
let logins: number;

beforeEach(() => {
  logins = 0;
  vi.resetModules();
});

/** The module remembers who is logged in, so each test has its own. */
const login = () => import('./login');

function answer(status: number, issuer: string | null = null) {
  server.use(
    http.get(asked, ({ request }) =>
      HttpResponse.json({ signed: request.headers.get('Authorization') }, { status }),
    ),
    http.get('/api/v1/login', () => {
      logins++;
      return HttpResponse.json({ issuer, clientId: issuer && 'rollcall-gui' });
    }),
  );
}

it('asks nobody to log in where services answer', async () => {
  answer(200);
  const { send, isLoggedIn } = await login();
  expect(await (await send(new Request(asked))).json()).toEqual({ signed: null });
  expect(isLoggedIn()).toBe(false);
  expect(logins).toBe(0);
});

it('passes on a 401 where there is no issuer', async () => {
  answer(401);
  const { send } = await login();
  expect((await send(new Request(asked))).status).toBe(401);
  expect((await send(new Request(asked))).status).toBe(401);
  expect(logins).toBe(1);
});

it('signs nothing while nobody is logged in', async () => {
  const { authorization } = await login();
  expect(await authorization()).toEqual({});
});
