import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { forgetRefusals } from '@/lib/permission';
import { aProblem } from '@/test/answers';
import {
  aCheck,
  aRulesReport,
  aSolved,
  aWarning,
  compileHandlersOf,
  type FakeChecks,
} from '@/test/compileService';
import { address, showPage } from '@/test/screen';
import { server } from '@/test/setup';
import { CompilePage } from './CompilePage';
import type { CompileSearch } from './search';

afterEach(forgetRefusals);

const gap = aWarning();
const nearGap = aWarning({
  id: 'a2',
  value: 'huano blue dot',
  count: 1,
  examples: ['mouse-vgn-f1'],
  state: 'still_open',
  near: 'Huano Blue Dot',
});
const range = aWarning({
  id: 'b1',
  type: 'range_violation',
  field: 'weight',
  value: '12',
  min: 40,
  count: 7,
  examples: ['mouse-acer-cestus-310'],
  state: 'still_open',
  patch: {
    media_type: 'application/merge-patch+json',
    file: '_generated/field_rules.json',
    document: { fields: { weight: { range: { min: 12 } } } },
  },
});
const snoozed = aWarning({
  id: 'c1',
  type: 'unknown_field',
  field: 'led_count',
  value: null,
  snoozed: { until: '2099-01-15T22:00:00Z', reason: 'Asked the shop', by: 'grace' },
});
const report = aRulesReport([gap, nearGap, range, snoozed], { solved: [aSolved()] });

function open(initial: CompileSearch = {}, given: Partial<FakeChecks> = {}) {
  const fake = aCheck({ report, ...given });
  const { user } = showPage(initial, (at) => <CompilePage category="mouse" {...at} />);
  server.use(...compileHandlersOf(fake));
  return { user, fake };
}

const row = (name: string) => screen.findByRole('listitem', { name });
const rows = () => screen.queryAllByRole('listitem').flatMap((item) => item.getAttribute('aria-label') ?? []);
const button = (name: string | RegExp) => screen.findByRole('button', { name });
/** The page offers the first check where its report would be. */
const firstCheck = async () => {
  const title = await screen.findByRole('heading', { name: 'Never checked' });
  return within(title.parentElement ?? title).getByRole('button', { name: 'Check rules' });
};
const state = (name: string) =>
  within(screen.getByRole('group', { name: 'Since the report before' })).getByRole('button', { name });

it('says in one line what was checked and what came of it', async () => {
  open();
  const line = await screen.findByRole('region', { name: 'Last check' });
  expect(line.textContent).toContain('Checked against the list pulled');
  expect(line.textContent).toContain('365 products3 open warnings1 snoozedby ada');
});

it('groups what is open by kind and field, each value with its bound, products and advice', async () => {
  open();
  const weight = await row('Weight: 12');
  expect(weight.textContent).toContain('12below 40Still open');
  expect(weight.textContent).toContain('7 products:mouse-acer-cestus-310and 6 more');
  expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
    'Switch',
    'Weight',
    'Solved since the report before1',
  ]);
  expect(rows()).toEqual(['Switch: Huano Pink Dot', 'Switch: huano blue dot', 'Weight: 12']);
  expect((await row('Switch: huano blue dot')).textContent).toContain(
    'Nearly a known spelling: huano blue dot→Huano Blue Dot',
  );
});

it('leads to the products of a warning, and to what differs in them', async () => {
  open();
  const pink = within(await row('Switch: Huano Pink Dot'));
  const leadsTo = (name: string) => pink.getByRole('link', { name }).getAttribute('href');
  expect(leadsTo('mouse-pulsar-x2')).toBe('/studio/mouse/products?q=mouse-pulsar-x2&open=mouse-pulsar-x2');
  expect(leadsTo('Search the differences')).toBe('/studio/mouse/production?class=all&q=Huano+Pink+Dot');
});

it('counts what became of the warnings, and shows those of the chosen states', async () => {
  const { user } = open();
  await row('Weight: 12');
  await user.click(state('Still open 2'));
  expect(rows()).toEqual(['Switch: huano blue dot', 'Weight: 12']);
  await user.click(state('Snoozed 1'));
  expect(address().state).toBe('still_open,snoozed');
  expect((await row('Led count: Any value')).textContent).toContain(
    'Snoozed until 2099-01-15 by grace: Asked the shop',
  );
  expect(state('New 1').getAttribute('aria-pressed')).toBe('false');
});

it('filters by several fields, which are counted, and by type', async () => {
  const { user } = open();
  await user.click(await button('Filter by field'));
  expect(await screen.findByRole('option', { name: 'Switch 2' })).toBeTruthy();
  await user.click(screen.getByRole('option', { name: 'Weight 1' }));
  expect(rows()).toEqual(['Weight: 12']);
  await user.click(screen.getByRole('option', { name: 'Switch 2' }));
  expect(address().field).toBe('weight,switch');
  await user.keyboard('{Escape}');
  await user.click(await button('Filter by type'));
  await user.click(await screen.findByRole('option', { name: 'Unknown value 2' }));
  expect(rows()).toEqual(['Switch: Huano Pink Dot', 'Switch: huano blue dot']);
});

it('finds warnings by field, value and product, and says when none is left', async () => {
  const { user } = open();
  await row('Weight: 12');
  const search = screen.getByRole('searchbox', { name: 'Search the warnings' });
  await user.type(search, 'cestus');
  await waitFor(() => expect(address().q).toBe('cestus'));
  expect(rows()).toEqual(['Weight: 12']);
  await user.type(search, 'x');
  await user.click(await button('Clear search and filters'));
  expect(await row('Switch: Huano Pink Dot')).toBeTruthy();
});

it('adds one value to the known ones, offers another check, and undoes it', async () => {
  const { user, fake } = open();
  await user.click(await button('Add to known values: Switch: Huano Pink Dot'));
  expect(await screen.findByText('1 value added to the known values')).toBeTruthy();
  expect(screen.getByText(/The next check no longer warns of it/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Check again' })).toBeTruthy();
  expect(fake.added).toEqual([[{ field: 'switch', values: ['Huano Pink Dot'] }]]);
  expect((await row('Switch: Huano Pink Dot')).textContent).toContain('Known from the next check on');
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByText('1 value removed from the known values.')).toBeTruthy();
  expect(fake.undone).toEqual(['addition-1']);
  expect(await button('Add to known values: Switch: Huano Pink Dot')).toBeTruthy();
});

it('adds all ticked values of several fields at once', async () => {
  const colour = aWarning({ id: 'd1', field: 'colour', value: 'Mint' });
  const { user, fake } = open({}, { report: aRulesReport([gap, nearGap, colour]) });
  await user.click(await screen.findByRole('checkbox', { name: 'Select all 2 of Switch' }));
  await user.click(screen.getByRole('checkbox', { name: 'Select Colour: Mint' }));
  expect(address().sel).toBe('a1,a2,d1');
  await user.click(screen.getByRole('button', { name: 'Add 3 values' }));
  expect(await screen.findByText('3 values added to the known values')).toBeTruthy();
  expect(fake.added).toEqual([
    [
      { field: 'switch', values: ['Huano Pink Dot', 'huano blue dot'] },
      { field: 'colour', values: ['Mint'] },
    ],
  ]);
  expect(address().sel).toBeUndefined();
});

it('never adds a ticked value that a filter hides', async () => {
  open({ sel: 'a1,a2', state: 'new' });
  expect(await button('Add 1 value')).toBeTruthy();
});

it('gives the patch of a range to copy, with the file it is for', async () => {
  const { user } = open();
  const weight = await row('Weight: 12');
  expect(weight.textContent).toContain(
    'Patch for _generated/field_rules.json (application/merge-patch+json)',
  );
  const patch = '{"fields":{"weight":{"range":{"min":12}}}}';
  await user.click(within(weight).getByRole('button', { name: `Copy patch ${patch}` }));
  expect(await navigator.clipboard.readText()).toBe(patch);
});

it('snoozes a warning with a reason, and wakes it by Undo', async () => {
  const { user, fake } = open();
  await user.click(await button('Snooze…: Weight: 12, Out of range'));
  expect(address()).toMatchObject({ dialog: 'snooze', of: 'b1' });
  const dialog = within(await screen.findByRole('dialog', { name: 'Snooze Weight: 12' }));
  await user.click(dialog.getByRole('button', { name: 'Snooze' }));
  expect(await dialog.findByText('Enter a reason, for whoever looks at this next')).toBeTruthy();
  expect(fake.snoozed).toEqual([]);
  const until = dialog.getByLabelText(/^Until/);
  await user.clear(until);
  await user.type(until, '2099-03-01');
  await user.type(dialog.getByRole('textbox', { name: /^Reason/ }), 'A kids’ mouse');
  await user.click(dialog.getByRole('button', { name: 'Snooze' }));
  expect(await screen.findByText('Snoozed until 2099-03-01')).toBeTruthy();
  expect(fake.snoozed).toEqual([
    { id: 'b1', until: new Date('2099-03-01T23:59:59').toISOString(), reason: 'A kids’ mouse' },
  ]);
  await waitFor(() => expect(rows()).toEqual(['Switch: Huano Pink Dot', 'Switch: huano blue dot']));
  expect(address().dialog).toBeUndefined();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await row('Weight: 12')).toBeTruthy();
  expect(fake.woken).toEqual(['b1']);
});

it('wakes a snoozed warning, and snoozes it as before by Undo', async () => {
  const { user, fake } = open({ state: 'snoozed' });
  await user.click(await button(/^Wake: Led count: Any value/));
  await waitFor(() => expect(fake.woken).toEqual(['c1']));
  await user.click(await button('Undo'));
  await waitFor(() =>
    expect(fake.snoozed).toEqual([{ id: 'c1', until: '2099-01-15T22:00:00Z', reason: 'Asked the shop' }]),
  );
});

it('keeps what was solved folded until somebody wants to see it', async () => {
  const { user } = open();
  const fold = await button('Solved since the report before 1');
  expect(fold.getAttribute('aria-expanded')).toBe('false');
  await user.click(fold);
  expect(await row('Sensor: PAW3950')).toBeTruthy();
  expect(address().solved).toBe('show');
});

it('says that the report is out of date, and checks again', async () => {
  const { user, fake } = open(
    {},
    { report: { ...report, stale: true }, check: () => aRulesReport([range], { file_changed: true }) },
  );
  expect(await screen.findByText(/the rules or the list have changed since this check/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Check again' }));
  expect(await screen.findByText('Checked against 365 products')).toBeTruthy();
  expect(screen.getByText(/1 warning, 0 new .* The compile report was updated/)).toBeTruthy();
  expect(fake.checks).toEqual([{ dryRun: false }]);
  expect(rows()).toEqual(['Weight: 12']);
  expect(screen.queryByText('Out of date:')).toBeNull();
});

it('says which checks were skipped, and what is more than is listed', async () => {
  open(
    {},
    {
      report: aRulesReport(
        [],
        {},
        {
          skipped: [{ check: 'missing_component', field: 'sensor', reason: 'component_db is not there.' }],
          not_listed: [{ type: 'enum_gap', field: 'colour', listed: 1000, occurrences: 5300 }],
        },
      ),
    },
  );
  expect(
    await screen.findByText('Missing component, Sensor: component_db is not there.', { exact: false }),
  ).toBeTruthy();
  expect(
    screen.getByText('Unknown value, Colour: 1,000 listed, the others were met 5,300 times.', {
      exact: false,
    }),
  ).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'No warnings' })).toBeTruthy();
});

it('offers the first check while there was none', async () => {
  const { user } = open({}, { report: null, check: () => report });
  await user.click(await firstCheck());
  expect(await row('Weight: 12')).toBeTruthy();
});

it('leads to the source settings while there is no source', async () => {
  const { user } = open({}, { report: null, check: () => aProblem(409, 'source_not_configured') });
  await user.click(await firstCheck());
  expect(await screen.findByRole('heading', { name: 'No production source yet' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Set up the source' }).getAttribute('href')).toBe(
    '/studio/mouse/production?dialog=source',
  );
});

it('leads to Production while no list was pulled', async () => {
  const { user } = open({}, { report: null, check: () => aProblem(409, 'nothing_pulled') });
  await user.click(await firstCheck());
  expect(await screen.findByRole('heading', { name: 'No list was pulled yet' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Go to Production' }).getAttribute('href')).toBe(
    '/studio/mouse/production',
  );
});

it('names the file that cannot be read, and keeps the last report in sight', async () => {
  const unreadable = () => aProblem(409, 'source_unreadable', { detail: 'known_values.json is no JSON.' });
  const { user } = open({}, { check: unreadable });
  await user.click(await button('Check rules'));
  expect((await screen.findByRole('alert')).textContent).toContain('known_values.json is no JSON.');
  expect(await row('Weight: 12')).toBeTruthy();
});

it('says that all that is left is snoozed', async () => {
  const { user } = open({}, { report: aRulesReport([snoozed]) });
  await user.click(await button('Show snoozed'));
  expect(await row('Led count: Any value')).toBeTruthy();
});

it('turns its buttons off for a viewer, and says why', async () => {
  const { user, fake } = open({}, { refuses: true });
  const add = await button('Add to known values: Switch: Huano Pink Dot');
  await user.click(add);
  expect(await screen.findByText('Nothing added: Not allowed')).toBeTruthy();
  await waitFor(() => expect(add.getAttribute('aria-disabled')).toBe('true'));
  await user.click(screen.getByRole('button', { name: 'Check rules' }));
  expect(fake.checks).toEqual([]);
  await user.hover(screen.getByRole('button', { name: 'Snooze…: Weight: 12, Out of range' }));
  expect(await screen.findByText(/needs the role “editor”/)).toBeTruthy();
});
