import { notifications } from '@mantine/notifications';
import { cleanup, configure } from '@testing-library/react';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll } from 'vitest';

configure({ asyncUtilTimeout: 4000 });

/** Behind every test: nothing answers but what the test itself puts here. */
export const server = setupServer();

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => {
  cleanup();
  notifications.clean();
  server.resetHandlers();
  localStorage.clear();
});
afterAll(() => server.close());

// What a browser has and jsdom has not: a size, and ways to watch it.
const nowhere = () => undefined;
class Observer {
  observe = nowhere;
  unobserve = nowhere;
  disconnect = nowhere;
}
Object.assign(globalThis, { ResizeObserver: Observer });
Object.defineProperties(HTMLElement.prototype, {
  clientHeight: { get: () => 640 },
  clientWidth: { get: () => 1280 },
  scrollIntoView: { value: nowhere },
  scrollTo: { value: nowhere },
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
