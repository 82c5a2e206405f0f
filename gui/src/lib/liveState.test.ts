import { expect, it } from 'vitest';
import { delaysOf, liveState } from './liveState';

it('is live while every part is up', () => {
  expect(liveState({ status: 'up', parts: [] }, false, true)).toEqual({ tone: 'live', word: 'Live' });
});

it('says what is delayed, and leaves the reason to the details', () => {
  const detail = 'pipeline sync delayed 12 s: the workspace is not writable';
  const parts = [{ name: 'catalog-service', status: 'degraded' as const, detail }];
  expect(liveState({ status: 'degraded', parts }, false, true)).toEqual({
    tone: 'delayed',
    word: 'Pipeline sync delayed 12 s',
  });
});

it('names a part that is down before one that is degraded', () => {
  const parts = [
    { name: 'catalog-service', status: 'degraded' as const, detail: 'slow' },
    { name: 'brand-service', status: 'down' as const },
  ];
  expect(liveState({ status: 'down', parts }, false, true).word).toBe('brand-service is down');
});

it('is reconnecting if the gateway does not respond, and offline without a network', () => {
  expect(liveState(undefined, true, true).word).toBe('Reconnecting');
  expect(liveState(undefined, true, false).word).toBe('Offline');
});

it('is reconnecting while the live stream is closed', () => {
  expect(liveState({ status: 'up', parts: [] }, false, true, 'closed').word).toBe('Reconnecting');
});

it('says what is delayed, by how much and why, and what that means', () => {
  const detail = 'pipeline sync of mouse delayed 12 s: the workspace is not writable';
  const parts = [
    { name: 'catalog-service', status: 'degraded' as const, detail },
    { name: 'kafka', status: 'down' as const, detail: 'no answer' },
  ];
  expect(delaysOf({ status: 'degraded', parts })).toEqual([
    {
      what: 'Pipeline sync of mouse is delayed 12 s: the workspace is not writable.',
      effect: 'Changes are saved in the catalog; the files will follow.',
    },
  ]);
});
