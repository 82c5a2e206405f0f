import { notifications } from '@mantine/notifications';
import { spotlight } from '@mantine/spotlight';
import { cleanup, configure } from '@testing-library/react';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, vi } from 'vitest';

configure({ asyncUtilTimeout: 10_000 });

/** Behind every test: nothing answers but what the test itself puts here. */
export const server = setupServer();

const underWay = new Set<Promise<unknown>>();

beforeAll(() => {
  server.listen({ onUnhandledRequest: 'error' });
  const send = globalThis.fetch;
  globalThis.fetch = (...request) => {
    const answer = send(...request);
    const done: Promise<unknown> = answer.then(nowhere, nowhere).then(() => underWay.delete(done));
    underWay.add(done);
    return answer;
  };
});
afterEach(async () => {
  vi.useRealTimers();
  cleanup();
  await lastAnswers();
  notifications.clean();
  spotlight.close();
  server.resetHandlers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  resetPage();
});
afterAll(() => {
  server.close();
  // The test files of a worker share its page and what comes from npm, but each loads the modules of the app anew.
  vi.resetModules();
});

/** A request that is still under way would be answered by the services of the next test. */
async function lastAnswers() {
  do {
    await Promise.all(underWay);
    await new Promise((passed) => setTimeout(passed));
  } while (underWay.size > 0);
}

function resetPage() {
  localStorage.clear();
  sessionStorage.clear();
  history.replaceState(null, '', '/');
  Reflect.deleteProperty(navigator, 'clipboard');
  for (const element of [document.documentElement, document.body]) {
    for (const name of element.getAttributeNames()) element.removeAttribute(name);
  }
  document.head.replaceChildren();
  document.body.replaceChildren();
}

// What a browser has and jsdom has not: a size, and ways to watch it.
const nowhere = () => undefined;
class Observer {
  observe = nowhere;
  unobserve = nowhere;
  disconnect = nowhere;
}
Object.assign(globalThis, { ResizeObserver: Observer });
Object.defineProperties(HTMLElement.prototype, {
  clientHeight: { configurable: true, get: () => 640 },
  clientWidth: { configurable: true, get: () => 1280 },
  scrollIntoView: { configurable: true, value: nowhere },
  scrollTo: { configurable: true, value: nowhere },
  setPointerCapture: { configurable: true, value: nowhere },
});
Object.assign(window, {
  matchMedia: (media: string) => ({
    matches: media.includes('reduce'),
    media,
    addEventListener: nowhere,
    removeEventListener: nowhere,
    addListener: nowhere,
    removeListener: nowhere,
  }),
});
Object.assign(document, { fonts: { addEventListener: nowhere, removeEventListener: nowhere } });
