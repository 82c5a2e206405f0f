import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { aProblem } from '@/test/answers';
import { aCandidate, aDrawer, aQueuedCell } from '@/test/reviewSamples';
import { aReview, reviewHandlersOf, type FakeReview } from '@/test/reviewService';
import { address, showPage } from '@/test/screen';
import { server } from '@/test/setup';
import { ReviewPage } from './ReviewPage';
import type { ReviewSearch } from './search';

const drawerOf = (number: number) =>
  aDrawer({
    slot: aQueuedCell(number).slot,
    value: String(50 + number),
    candidates: [
      aCandidate({ id: `c${number}`, value: String(50 + number) }),
      aCandidate({ id: `d${number}`, value: String(60 + number) }),
    ],
  });

function open(initial: ReviewSearch = {}, given: Partial<FakeReview> = {}) {
  const numbers = [1, 2, 3];
  const fake = aReview({
    queue: numbers.map((number) => aQueuedCell(number)),
    drawers: Object.fromEntries(numbers.map((number) => [number * 10 + 1, drawerOf(number)])),
    ...given,
  });
  const { user } = showPage({ mode: 'queue', ...initial } as ReviewSearch, (at) => (
    <ReviewPage category="mouse" {...at} />
  ));
  server.use(...reviewHandlersOf(fake));
  return { user, fake };
}

const slot = (name: string) => screen.findByRole('region', { name });
const progress = () => screen.getByRole('status', { name: 'Progress' }).textContent;

it('goes through what waits by keys alone, and says when nothing does any more', async () => {
  const { user, fake } = open();
  await slot('Weight of Razer Viper 1');
  await user.keyboard('b');
  await slot('Weight of Razer Viper 2');
  expect(progress()).toBe('1 of 3');
  await user.keyboard('a');
  await slot('Weight of Razer Viper 3');
  await user.keyboard('2r');
  expect(await screen.findByRole('heading', { name: 'Nothing waits' })).toBeTruthy();
  expect(fake.decided.map(({ id, body }) => [id, body.action, body.candidateId])).toEqual([
    [11, 'accept', 'c1'],
    [11, 'confirm', 'c1'],
    [21, 'accept', 'c2'],
    [31, 'reject', 'd3'],
  ]);
});

it('keeps to a value while other candidates of it wait', async () => {
  const { user, fake } = open({}, { answer: { pendingCandidateIds: ['d1'] } });
  await slot('Weight of Razer Viper 1');
  await user.keyboard('c');
  await waitFor(() => expect(fake.decided.length).toBe(1));
  expect(await slot('Weight of Razer Viper 1')).toBeTruthy();
  expect(progress()).toBe('0 of 3');
});

it('undoes the last decision with one key, and returns to its value', async () => {
  const { user, fake } = open();
  await slot('Weight of Razer Viper 1');
  await user.keyboard('b');
  await slot('Weight of Razer Viper 2');
  await user.keyboard('u');
  await slot('Weight of Razer Viper 1');
  expect(fake.undone).toEqual(['102', '101']);
  expect(progress()).toBe('0 of 3');
});

it('goes on and back without deciding, and starts again after the last', async () => {
  const { user } = open();
  await slot('Weight of Razer Viper 1');
  await user.keyboard('n');
  await slot('Weight of Razer Viper 2');
  await user.keyboard('j');
  await slot('Weight of Razer Viper 3');
  await user.keyboard('k');
  await slot('Weight of Razer Viper 2');
  await user.keyboard('nn');
  await slot('Weight of Razer Viper 1');
});

it('keeps the value and says why where a decision fails', async () => {
  const { user } = open({}, { refusals: [aProblem(503, 'specdb_busy', { detail: 'Being seeded.' })] });
  await slot('Weight of Razer Viper 1');
  await user.keyboard('a');
  expect(await screen.findByText('Being seeded.')).toBeTruthy();
  expect(await slot('Weight of Razer Viper 1')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await slot('Weight of Razer Viper 2');
});

it('types another value with its keys resting meanwhile', async () => {
  const { user, fake } = open();
  await slot('Weight of Razer Viper 1');
  await user.keyboard('e');
  const dialog = within(await screen.findByRole('dialog', { name: /^Type the value/ }));
  await user.type(dialog.getByRole('textbox', { name: 'Value' }), 'abc r{Enter}');
  await slot('Weight of Razer Viper 2');
  expect(fake.decided).toMatchObject([{ id: 11, body: { value: 'abc r' } }]);
});

it('takes the filters along and asks for what can wait alone', async () => {
  const { fake } = open({ state: 'confirmed', field: 'weight' });
  await slot('Weight of Razer Viper 1');
  expect(fake.queueAsked[0]?.search).toBe('?field=weight&limit=200');
});

it('goes back to the grid with Esc', async () => {
  const { user } = open();
  await slot('Weight of Razer Viper 1');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(address().mode).toBeUndefined());
});
