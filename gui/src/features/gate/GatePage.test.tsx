import { screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { Decision } from '@/lib/api/types';
import {
  aHeldBackFile,
  anAccepted,
  anException,
  aRejectionGroup,
  fabricatedVariant,
  stepsDecidedBy,
} from '@/test/samples';
import { address, showPage } from '@/test/screen';
import type { FakeServices } from '@/test/services';
import { GatePage } from './GatePage';
import type { GateSearch } from './search';

const { message } = fabricatedVariant.explanation;

const decide = (asked: { brand: string; model: string; variant: string }): Decision =>
  asked.variant
    ? { ...fabricatedVariant, steps: stepsDecidedBy(2, message) }
    : { ...anAccepted({ ...asked, productId: 'id-from-the-gate' }), steps: stepsDecidedBy(3, 'Fine.') };

const onAddProduct = vi.fn();
const onOpenProduct = vi.fn();

const open = (initial: GateSearch = {}, given: Partial<FakeServices> = {}) =>
  showPage(
    initial,
    (page) => (
      <GatePage category="mouse" onAddProduct={onAddProduct} onOpenProduct={onOpenProduct} {...page} />
    ),
    { decide, ...given },
  );

const rejected: GateSearch = { brand: 'Acer', model: 'Cestus 310', variant: '310' };
const steps = () => within(screen.getByRole('region', { name: 'Rules' })).getAllByRole('listitem');
const verdict = () => screen.getByRole('status', { name: 'Verdict' });
const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const rows = (name: string) => within(screen.getByRole('grid', { name })).getAllByRole('row');

it('shows the result of each rule, and stops at the deciding one', async () => {
  open(rejected);
  await waitFor(() => expect(steps()).toHaveLength(3));
  expect(steps().map((step) => /Passed|Rejected|Not reached/.exec(step.textContent)?.[0])).toEqual([
    'Passed',
    'Rejected',
    'Not reached',
  ]);
  expect(steps()[1]?.getAttribute('aria-current')).toBe('step');
  expect(steps()[1]?.textContent).toContain(message);
});

it('highlights the matching part and says how it matches', async () => {
  open(rejected);
  expect((await screen.findAllByText('Rejected')).length).toBe(2);
  expect(within(verdict()).getByText('310').tagName).toBe('MARK');
  expect(verdict().textContent).toContain('is a separate word in the model');
});

it('shows the rules before anything is entered, and rejects nothing yet', async () => {
  open();
  await waitFor(() => expect(steps()).toHaveLength(3));
  expect(steps().every((step) => step.textContent.includes('Not reached'))).toBe(true);
  expect(verdict().textContent).toContain('Type a brand and a model');
});

it('keeps the typed identity in the address, and does not record the question', async () => {
  const { user, services } = open({ brand: 'Acer' });
  await user.type(field('Model'), 'Nitro 5');
  await waitFor(() => expect(address()).toMatchObject({ brand: 'Acer', model: 'Nitro 5' }));
  await user.click(screen.getByRole('radio', { name: 'Sync' }));
  await waitFor(() =>
    expect(services.asked.decisions.at(-1)).toMatchObject({ mode: 'sync', model: 'Nitro 5' }),
  );
  expect(address().mode).toBe('sync');
  expect(services.asked.decisions.every(({ record }) => record === false)).toBe(true);
});

it('follows a suggestion with one click', async () => {
  const { user } = open(rejected);
  await user.click(await screen.findByRole('button', { name: 'Use Cestus 310 without variant' }));
  expect(field('Variant').value).toBe('');
  await waitFor(() => expect(verdict().textContent).toContain('Accepted'));
  await waitFor(() => expect(address().variant).toBeUndefined());
});

it('opens an existing product, and leads to adding a new one', async () => {
  const { user } = open(rejected);
  await user.click(await screen.findByRole('button', { name: 'Open the existing product' }));
  expect(onOpenProduct).toHaveBeenCalledWith('mouse-acer-cestus-310');
  await user.clear(field('Variant'));
  await user.click(await screen.findByRole('button', { name: 'Add Acer Cestus 310 to the catalog…' }));
  expect(onAddProduct).toHaveBeenCalledWith(expect.objectContaining({ model: 'Cestus 310', variant: '' }));
});

it('says how recent the answer is', async () => {
  open(rejected);
  const rests = await screen.findByRole('group', { name: 'Basis of the answer' });
  await waitFor(() => expect(rests.textContent).toContain('Up to date with the catalog'));
  expect(rests.textContent).toContain('As of revision 7');
});

it('groups rejections, and says how often and why for the open one', async () => {
  const { user } = open({ tab: 'rejections' }, { rejections: [aRejectionGroup()] });
  await user.click(await screen.findByText('Cestus 310'));
  const panel = screen.getByRole('complementary', { name: 'Acer Cestus 310 / 310' });
  expect(panel.textContent).toContain('14 times from queue-sync since');
  expect(panel.textContent).toContain('“310” is already in the model name “Cestus 310”');
  await user.click(within(panel).getByRole('button', { name: 'Try it' }));
  expect(address()).toMatchObject({ ...rejected, mode: 'sync' });
  expect(address().tab).toBeUndefined();
});

it('filters the rejections on the server', async () => {
  const { user, services } = open({ tab: 'rejections' }, { rejections: [aRejectionGroup()] });
  await user.click(await screen.findByRole('button', { name: 'Filter by reason' }));
  await user.click(await screen.findByRole('option', { name: /Variant is in the model/ }));
  await user.click(screen.getByRole('button', { name: 'Filter by since' }));
  await user.click(await screen.findByRole('option', { name: 'Today' }));
  await waitFor(() => {
    const asked = services.asked.rejections.at(-1)?.searchParams;
    expect(asked?.get('reason')).toBe('variant_is_model_substring');
    expect(Date.parse(asked?.get('since') ?? '')).toBe(new Date().setHours(0, 0, 0, 0));
  });
});

it('offers an exception only where one could help', async () => {
  const clash = aRejectionGroup({ latest: { reason: 'slug_collision', model: 'Nitro', variant: '' } });
  const { user } = open({ tab: 'rejections' }, { rejections: [aRejectionGroup(), clash] });
  await user.click(await screen.findByText('Nitro'));
  expect(screen.queryByRole('button', { name: 'Keep as a real variant…' })).toBeNull();
  await user.click(screen.getByText('Cestus 310'));
  await user.click(screen.getByRole('button', { name: 'Keep as a real variant…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Add exception' });
  expect(within(dialog).getByRole<HTMLInputElement>('textbox', { name: 'Variant' }).value).toBe('310');
});

it('asks for the reason of an exception, and opens the new exception', async () => {
  const { user, services } = open({ tab: 'exceptions', dialog: 'except', ...rejected });
  const dialog = await screen.findByRole('dialog', { name: 'Add exception' });
  const keep = within(dialog).getByRole<HTMLButtonElement>('button', { name: 'Keep “310” as a variant' });
  await waitFor(() => expect(keep.disabled).toBe(false));
  await user.click(keep);
  expect(await within(dialog).findByText(/Enter a reason/)).toBeTruthy();
  await user.type(within(dialog).getByRole('textbox', { name: 'Reason' }), 'Sold as such.');
  await user.click(keep);
  await waitFor(() => expect(services.exceptions).toMatchObject([{ ...rejected, reason: 'Sold as such.' }]));
  await waitFor(() => expect(address()).toMatchObject({ open: 'e0000001' }));
});

it('does not allow an exception for an accepted identity', async () => {
  open(
    { tab: 'exceptions', dialog: 'except', brand: 'Acer', model: 'Nitro 5', variant: 'Red' },
    {
      decide: (asked) => anAccepted({ ...asked, productId: 'id-from-the-gate' }),
    },
  );
  const dialog = await screen.findByRole('dialog', { name: 'Add exception' });
  expect(await within(dialog).findByText(/no exception is needed/)).toBeTruthy();
  expect(within(dialog).getByRole<HTMLButtonElement>('button', { name: /^Keep/ }).disabled).toBe(true);
});

it('shows which products depend on an exception before removing it, and sends the reason', async () => {
  const carried = {
    productId: 'mouse-acer-cestus-999-999',
    brand: 'Acer',
    model: 'Cestus 999',
    variant: '999',
  };
  const { user, services } = open(
    { tab: 'exceptions' },
    { exceptions: [anException()], excepted: [carried] },
  );
  await user.click(
    await screen.findByRole('button', { name: 'Remove the exception for Acer Cestus 999 / 999' }),
  );
  const dialog = await screen.findByRole('dialog', { name: 'Remove exception' });
  const lost = await within(dialog).findByRole('list', { name: 'Products that become invalid' });
  expect(lost.textContent).toContain('mouse-acer-cestus-999-999');
  const remove = within(dialog).getByRole<HTMLButtonElement>('button', {
    name: 'Remove exception, leave 1 product invalid',
  });
  expect(remove.disabled).toBe(true);
  await user.type(within(dialog).getByRole('textbox', { name: 'Reason for removing it' }), 'A misprint.');
  await user.click(remove);
  await waitFor(() => expect(services.asked.removed[0]?.searchParams.get('reason')).toBe('A misprint.'));
  expect(await screen.findByText('No exceptions yet')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(services.exceptions).toMatchObject([{ reason: 'Sold as the 999 edition.' }]));
});

it('lists files in quarantine, and can try the identity of one', async () => {
  const broken = aHeldBackFile({
    file: 'broken.json',
    state: 'unreadable',
    reason: null,
    brand: '',
    model: '',
    variant: '',
  });
  const { user } = open({ tab: 'quarantine' }, { quarantine: [aHeldBackFile(), broken] });
  await user.click(await screen.findByText('broken.json'));
  expect(screen.queryByRole('button', { name: 'Try it' })).toBeNull();
  expect(rows('Quarantine')[2]?.textContent).toContain('Unreadable');
  await user.click(screen.getByTitle('mouse-acer-cestus-310-310.json'));
  await user.click(screen.getByRole('button', { name: 'Try it' }));
  expect(address()).toMatchObject({ ...rejected, mode: 'sync' });
});

it.each([
  ['rejections', 'No rejections'],
  ['exceptions', 'No exceptions yet'],
  ['quarantine', 'No files in quarantine'],
] as const)('says what an empty list of %s means', async (tab, title) => {
  open({ tab });
  expect(await screen.findByText(title)).toBeTruthy();
});

it('switches tabs with number keys', async () => {
  const { user } = open({ tab: 'rejections', reason: 'slug_collision', path: 'add' });
  await screen.findByText('No rejection matches');
  await user.keyboard('3');
  expect(await screen.findByText('No exceptions yet')).toBeTruthy();
  expect(address()).toEqual({ tab: 'exceptions' });
});
