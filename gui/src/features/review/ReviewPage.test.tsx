import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { forgetRefusals } from '@/lib/permission';
import { aProblem } from '@/test/answers';
import { aCandidate, aCell, aDrawer, aMadeDecision, anItem, aPropertyDrawer } from '@/test/reviewSamples';
import { aReview, reviewHandlersOf, type FakeReview } from '@/test/reviewService';
import { address, showPage } from '@/test/screen';
import { server } from '@/test/setup';
import { ReviewPage } from './ReviewPage';
import type { ReviewSearch } from './search';

afterEach(forgetRefusals);

const items = Array.from({ length: 40 }, (_, index) => anItem(index + 1));

function open(initial: ReviewSearch = {}, given: Partial<FakeReview> = {}) {
  const fake = aReview({ items, ...given });
  const { user } = showPage(initial, (at) => <ReviewPage category="mouse" {...at} />, { products: [] });
  server.use(...reviewHandlersOf(fake));
  return { user, fake };
}

const grid = async () => {
  const found = await screen.findByRole('grid', { name: 'Values' });
  await waitFor(() => expect(found.getAttribute('aria-busy')).toBe('false'));
  return found;
};
const panel = async (name: string | RegExp) => within(await screen.findByRole('complementary', { name }));
const button = (name: string | RegExp) => ({ name });

it('explains what to run before anything was seeded', async () => {
  open({}, { seeded: false });
  expect(await screen.findByRole('heading', { name: 'Nothing to review yet' })).toBeTruthy();
  expect(
    screen.getByRole('button', { name: 'Copy the command ./rollcall seed-db --category mouse --local' }),
  ).toBeTruthy();
});

it('shows products by fields, with no more of them in the document than are seen', async () => {
  open({}, { items: Array.from({ length: 3000 }, (_, index) => anItem(index + 1)) });
  const values = await grid();
  expect(values.getAttribute('aria-rowcount')).toBe('3001');
  expect(values.getAttribute('aria-colcount')).toBe('3');
  const rows = within(values).getAllByRole('row');
  expect(rows.length).toBeLessThan(50);
  expect(rows[1]?.getAttribute('aria-rowindex')).toBe('2');
  expect(within(values).getByRole('columnheader', { name: /^Sensor/ })).toBeTruthy();
});

it('says in words what is said of a value, lane by lane', async () => {
  const weight = aCell({
    cellId: 11,
    needsReview: true,
    confidence: 0.62,
    itemLane: { accept: 'accepted', confirm: 'pending' },
    sharedLane: { accept: null, confirm: 'confirmed' },
  });
  open({}, { items: [anItem(1, { weight })] });
  const [cell] = within(await grid()).getAllByRole('gridcell');
  const marks = within(cell as HTMLElement)
    .getAllByRole('img')
    .map((mark) => mark.getAttribute('aria-label'));
  expect(marks).toEqual(['Needs review', 'This product: accepted', 'Shared: confirmed', 'Confidence 62 %']);
});

it('moves the cursor from cell to cell, and opens and closes the one it is on', async () => {
  const { user } = open();
  (await grid()).focus();
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowRight}{Enter}');
  await waitFor(() => expect(address().open).toBe('cell-22'));
  await user.keyboard('{ArrowLeft}');
  await waitFor(() => expect(address().open).toBe('cell-21'));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(address().open).toBeUndefined());
});

it('asks for what the address says', async () => {
  const { fake } = open({
    q: 'viper',
    state: 'needs_review',
    field: 'weight,sensor',
    brand: 'Razer',
    tier: '1',
  });
  await grid();
  const { searchParams } = fake.gridAsked.find((url) => url.searchParams.has('q')) ?? new URL('http://none');
  expect(Object.fromEntries(searchParams)).toMatchObject({
    q: 'viper',
    state: 'needs_review',
    brand: 'Razer',
    tier: '1',
    limit: '100',
  });
  expect(searchParams.getAll('field')).toEqual(['weight', 'sensor']);
});

it('clears filters that nothing matches', async () => {
  const { user } = open({ q: 'nothing like that' });
  await user.click(await screen.findByRole('button', button('Clear search and filters')));
  await grid();
  expect(address().q).toBeUndefined();
});

it('shows the slot as it is stored, with evidence that is text and nothing else', async () => {
  const evil = '<img src=x onerror=alert(1)> 49 g ';
  open(
    { open: 'cell-11' },
    {
      drawers: {
        11: aDrawer({
          candidates: [
            aCandidate({
              evidence: {
                url: 'javascript:alert(1)',
                quote: evil + 'x'.repeat(400),
                quoteCheck: 'not_found',
              },
            }),
            aCandidate({ id: 'gone', value: '48', synthetic: true }),
          ],
        }),
      },
      decisions: [aMadeDecision()],
    },
  );
  const shown = await panel('Weight of mouse-razer-viper-1');
  expect(shown.getByText(/<img src=x/)).toBeTruthy();
  expect(shown.queryByRole('link', { name: /javascript/ })).toBeNull();
  expect(shown.getByText('javascript:alert(1)')).toBeTruthy();
  expect(shown.getByText('The page does not say this')).toBeTruthy();
  expect(shown.getByRole('button', { name: 'Show all' }).getAttribute('aria-expanded')).toBe('false');
  expect(shown.getByText('Chosen, but not known any more')).toBeTruthy();
  expect(shown.queryByRole('group', { name: 'Decide on 48' })).toBeNull();
  expect(await shown.findByText(/^ada,/)).toBeTruthy();
});

it('accepts a candidate as it was seen, and undoes that', async () => {
  const { user, fake } = open({ open: 'cell-11' });
  const shown = await panel(/^Weight of/);
  await user.click(shown.getByRole('button', button('Accept 49')));
  await user.click(await screen.findByRole('button', button('Undo')));
  await waitFor(() => expect(fake.undone).toEqual(['101']));
  expect(fake.decided).toMatchObject([
    { of: 'cells', id: 11, body: { action: 'accept', lane: 'item', candidateId: 'c1' }, ifMatch: '"v1"' },
  ]);
  expect(fake.decided[0]?.key).toMatch(/^[0-9a-f]{32}$/);
});

it('accepts and confirms with two decisions, and undoes both, the last first', async () => {
  const { user, fake } = open({ open: 'cell-11' });
  const shown = await panel(/^Weight of/);
  await user.click(shown.getByRole('button', button('Accept and confirm 49')));
  await user.click(await screen.findByRole('button', button('Undo')));
  await waitFor(() => expect(fake.undone).toEqual(['102', '101']));
  expect(fake.decided.map(({ body }) => body.action)).toEqual(['accept', 'confirm']);
});

it('shows both values where somebody else was faster', async () => {
  const { user, fake } = open({ open: 'cell-11' }, { refusals: [aProblem(412, 'version_conflict'), null] });
  const shown = await panel(/^Weight of/);
  fake.drawers[11] = aDrawer({ value: '47' });
  fake.version = 2;
  await user.click(shown.getByRole('button', button('Accept 49')));
  const dialog = within(await screen.findByRole('dialog', { name: /was changed by someone else$/ }));
  await user.click(dialog.getByRole('radio', { name: 'Yours: 49' }));
  await user.click(dialog.getByRole('button', button('Save')));
  await waitFor(() => expect(fake.decided.map(({ ifMatch }) => ifMatch)).toEqual(['"v1"', '"v2"']));
});

it('confirms again without asking where only the lanes changed meanwhile', async () => {
  const { user, fake } = open({ open: 'cell-11' }, { refusals: [aProblem(412, 'version_conflict'), null] });
  const shown = await panel(/^Weight of/);
  fake.version = 2;
  await user.click(shown.getByRole('button', button('Confirm 49')));
  expect(await screen.findByText('Confirmed “49”')).toBeTruthy();
  expect(fake.decided.map(({ ifMatch }) => ifMatch)).toEqual(['"v1"', '"v2"']);
});

it('says why a decision failed, and repeats the same request', async () => {
  const { user, fake } = open(
    { open: 'cell-11' },
    { refusals: [aProblem(503, 'specdb_busy', { detail: 'Being seeded.' }), null] },
  );
  const shown = await panel(/^Weight of/);
  await user.click(shown.getByRole('button', button('Reject 49')));
  await user.click(await shown.findByRole('button', button('Try again')));
  expect(await screen.findByText('Rejected “49”')).toBeTruthy();
  expect(new Set(fake.decided.map(({ key }) => key)).size).toBe(1);
});

it('shows which products a shared value reaches before it is accepted', async () => {
  const affected = (number: number) => ({
    productId: `mouse-razer-viper-${number}`,
    fieldKey: 'dpi_max',
    cellId: number,
    value: '26000',
    needsReview: false,
  });
  const { user, fake } = open(
    { open: 'property-5' },
    {
      drawers: { 5: aPropertyDrawer() },
      answer: { affectedItems: [affected(1), affected(2)], keptItems: [affected(3)] },
    },
  );
  const shown = await panel('Dpi max of PAW3950 by PixArt');
  await user.click(shown.getByRole('button', button('Accept 26000')));
  const dialog = within(await screen.findByRole('dialog', { name: /^Accept for all that share it/ }));
  await user.click(await dialog.findByRole('button', button('Accept for 2 products')));
  expect(await screen.findByText(/2 products follow. 1 product keeps what a person accepted./)).toBeTruthy();
  expect(fake.previewed).toMatchObject([{ body: { action: 'accept', lane: 'shared', candidateId: 'dm2' } }]);
  expect(fake.decided).toMatchObject([{ of: 'component-values', id: 5 }]);
});

it('sets a typed value with its evidence, and asks before it is lost', async () => {
  const { user, fake } = open({ open: 'cell-11' });
  const shown = await panel(/^Weight of/);
  await user.click(shown.getByRole('button', button('Type another value…')));
  const dialog = within(await screen.findByRole('dialog', { name: /^Type the value/ }));
  await user.type(dialog.getByRole('textbox', { name: 'Value' }), '61');
  await user.keyboard('{Escape}');
  await user.click(await screen.findByRole('button', button('Keep editing')));
  await user.type(dialog.getByRole('textbox', { name: /^Page/ }), 'https://razer.com/v');
  await user.type(dialog.getByRole('textbox', { name: /^Words/ }), '61 g');
  await user.click(dialog.getByRole('button', button('Set value')));
  expect(await screen.findByText('Set to “61”')).toBeTruthy();
  expect(fake.decided).toMatchObject([
    { body: { value: '61', evidence: { url: 'https://razer.com/v', quote: '61 g' } }, ifMatch: '"v1"' },
  ]);
});

it('tells a viewer why the buttons are off once a decision was refused', async () => {
  const { user } = open({ open: 'cell-11' }, { refusals: [aProblem(403, 'not_allowed')] });
  const shown = await panel(/^Weight of/);
  await user.click(shown.getByRole('button', button('Accept 49')));
  await waitFor(() =>
    expect(shown.getByRole('button', button('Accept 49')).getAttribute('aria-disabled')).toBe('true'),
  );
});

it('shows what was decided, and undoes the last of it', async () => {
  const { user, fake } = open({ open: 'cell-11', tab: 'history' }, { decisions: [aMadeDecision()] });
  const shown = await panel(/^Weight of/);
  expect((await shown.findByRole('listitem')).textContent).toContain('ada accepted a value for this product');
  await user.click(shown.getByRole('button', button('Undo')));
  await waitFor(() => expect(fake.undone).toEqual(['7']));
});
