import { act, screen, waitFor } from '@testing-library/react';
import { useQuery } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LiveDot } from './LiveDot';
import { show } from '@/test/screen';
import { useLive } from '@/lib/live';
import { productsKey, queueKey } from '@/lib/queryKeys';

/** A stream that says what the test says. */
class FakeStream extends EventTarget {
  static readonly CLOSED = 2;
  static opened: FakeStream[] = [];
  readyState = 0;
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;
  constructor(readonly url: string) {
    super();
    FakeStream.opened.push(this);
  }
  close() {
    this.readyState = FakeStream.CLOSED;
  }
  tell(event: string) {
    this.dispatchEvent(new MessageEvent(event, { data: '{}' }));
  }
  fail(readyState: number) {
    this.readyState = readyState;
    this.onerror?.();
  }
}

beforeEach(() => {
  FakeStream.opened = [];
  vi.stubGlobal('EventSource', FakeStream);
});
afterEach(() => vi.unstubAllGlobals());

const asked = { products: vi.fn(() => 1), queue: vi.fn(() => 1) };

function Screen() {
  useLive('mouse');
  useQuery({ queryKey: [...productsKey, 'mouse', 'list'], queryFn: asked.products });
  useQuery({ queryKey: [...queueKey, 'mouse', 'list'], queryFn: asked.queue });
  return <LiveDot />;
}

function open() {
  vi.clearAllMocks();
  show(<Screen />);
  const stream = FakeStream.opened[0];
  if (!stream) throw new Error('The screen opened no stream');
  return stream;
}

it('refreshes products if some changed, and nothing else', async () => {
  const stream = open();
  expect(stream.url).toBe('/api/v1/events/stream?category=mouse');
  await waitFor(() => expect(asked.products).toHaveBeenCalledTimes(1));
  act(() => stream.tell('products'));
  await waitFor(() => expect(asked.products).toHaveBeenCalledTimes(2));
  expect(asked.queue).toHaveBeenCalledTimes(1);
});

it('refreshes at most twice a second, however much changes', async () => {
  const stream = open();
  await waitFor(() => expect(asked.products).toHaveBeenCalledTimes(1));
  for (let change = 0; change < 50; change++) act(() => stream.tell('products'));
  await new Promise((passed) => setTimeout(passed, 400));
  expect(asked.products).toHaveBeenCalledTimes(2);
  await new Promise((passed) => setTimeout(passed, 400));
  expect(asked.products.mock.calls.length).toBeLessThanOrEqual(3);
});

it('refreshes everything if it is unknown what was missed', async () => {
  const stream = open();
  await waitFor(() => expect(asked.queue).toHaveBeenCalledTimes(1));
  act(() => stream.tell('reset'));
  await waitFor(() => expect(asked.queue).toHaveBeenCalledTimes(2));
  expect(asked.products).toHaveBeenCalledTimes(2);
});

it('says that it is reconnecting, reopens a rejected stream, and catches up', async () => {
  const stream = open();
  await waitFor(() => expect(asked.queue).toHaveBeenCalledTimes(1));
  act(() => stream.fail(FakeStream.CLOSED));
  expect(await screen.findByRole('button', { name: 'Live state: Reconnecting' })).toBeTruthy();
  await waitFor(() => expect(FakeStream.opened).toHaveLength(2), { timeout: 6000 });
  act(() => FakeStream.opened[1]?.onopen?.());
  await waitFor(() => expect(asked.queue).toHaveBeenCalledTimes(2));
  expect(await screen.findByRole('button', { name: 'Live state: Live' })).toBeTruthy();
});
