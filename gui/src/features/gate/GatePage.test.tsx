import { screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { Decision } from '@/lib/api/schemas';
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

const refused: GateSearch = { brand: 'Acer', model: 'Cestus 310', variant: '310' };
const steps = () => within(screen.getByRole('region', { name: 'Rule by rule' })).getAllByRole('listitem');
const verdict = () => screen.getByRole('status', { name: 'Verdict' });
const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const rows = (name: string) => within(screen.getByRole('grid', { name })).getAllByRole('row');

it('shows what each rule said, and stops at the one that decided', async () => {
  open(refused);
  await waitFor(() => expect(steps()).toHaveLength(3));
  expect(steps().map((step) => /Passed|Refuses|Not reached/.exec(step.textContent)?.[0])).toEqual([
    'Passed',
    'Refuses',
    'Not reached',
  ]);
  expect(steps()[1]?.getAttribute('aria-current')).toBe('step');
  expect(steps()[1]?.textContent).toContain(message);
});

it('marks what matched and says how', async () => {
  open(refused);
  await screen.findByText('Refused');
  expect(within(verdict()).getByText('310').tagName).toBe('MARK');
  expect(verdict().textContent).toContain('stands there as a word of its own');
});

it('shows the rules before anything is asked, and refuses nothing yet', async () => {
  open();
  await waitFor(() => expect(steps()).toHaveLength(3));
  expect(steps().every((step) => step.textContent.includes('Not reached'))).toBe(true);
  expect(verdict().textContent).toContain('Type a brand and a model');
});

it('keeps what is typed in the address and asks without leaving a trace', async () => {
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

it('takes a suggestion up in one step', async () => {
  const { user } = open(refused);
  await user.click(await screen.findByRole('button', { name: 'Use Cestus 310 without variant' }));
  expect(field('Variant').value).toBe('');
  await waitFor(() => expect(verdict().textContent).toContain('Accepted'));
  await waitFor(() => expect(address().variant).toBeUndefined());
});

it('opens a product there is, and leads a new one to where it is added', async () => {
  const { user } = open(refused);
  await user.click(await screen.findByRole('button', { name: 'Open the existing product' }));
  expect(onOpenProduct).toHaveBeenCalledWith('mouse-acer-cestus-310');
  await user.clear(field('Variant'));
  await user.click(await screen.findByRole('button', { name: 'Add Acer Cestus 310 to the catalog…' }));
  expect(onAddProduct).toHaveBeenCalledWith(expect.objectContaining({ model: 'Cestus 310', variant: '' }));
});

it('tells how fresh the view behind the answer is', async () => {
  open(refused);
  const rests = await screen.findByRole('group', { name: 'What the answer rests on' });
  await waitFor(() => expect(rests.textContent).toContain('In step with the catalog'));
  expect(rests.textContent).toContain('As of revision 7');
});

it('lists what was refused in groups, and the open one tells how often and why', async () => {
  const { user } = open({ tab: 'rejections' }, { rejections: [aRejectionGroup()] });
  await user.click(await screen.findByText('Cestus 310'));
  const panel = screen.getByRole('complementary', { name: 'Acer Cestus 310 / 310' });
  expect(panel.textContent).toContain('14 times from queue-sync since');
  expect(panel.textContent).toContain('“310” is already in the model name “Cestus 310”');
  await user.click(within(panel).getByRole('button', { name: 'Try it' }));
  expect(address()).toMatchObject({ ...refused, mode: 'sync' });
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

it('asks for the reason of an exception, and opens what was made', async () => {
  const { user, services } = open({ tab: 'exceptions', dialog: 'except', ...refused });
  const dialog = await screen.findByRole('dialog', { name: 'Add exception' });
  const keep = within(dialog).getByRole<HTMLButtonElement>('button', { name: 'Keep “310” as a variant' });
  await waitFor(() => expect(keep.disabled).toBe(false));
  await user.click(keep);
  expect(await within(dialog).findByText(/Say why/)).toBeTruthy();
  await user.type(within(dialog).getByRole('textbox', { name: 'Why it is real' }), 'Sold as such.');
  await user.click(keep);
  await waitFor(() => expect(services.exceptions).toMatchObject([{ ...refused, reason: 'Sold as such.' }]));
  await waitFor(() => expect(address()).toMatchObject({ open: 'e0000001' }));
});

it('does not let an exception be made that nothing stands against', async () => {
  open(
    { tab: 'exceptions', dialog: 'except', brand: 'Acer', model: 'Nitro 5', variant: 'Red' },
    {
      decide: (asked) => anAccepted({ ...asked, productId: 'id-from-the-gate' }),
    },
  );
  const dialog = await screen.findByRole('dialog', { name: 'Add exception' });
  expect(await within(dialog).findByText(/there is nothing to except/)).toBeTruthy();
  expect(within(dialog).getByRole<HTMLButtonElement>('button', { name: /^Keep/ }).disabled).toBe(true);
});

it('shows which products an exception carries before it goes, and sends the reason', async () => {
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
  await user.type(within(dialog).getByRole('textbox', { name: 'Why it goes' }), 'A misprint.');
  await user.click(remove);
  await waitFor(() => expect(services.asked.removed[0]?.searchParams.get('reason')).toBe('A misprint.'));
  expect(await screen.findByText('No exception yet')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(services.exceptions).toMatchObject([{ reason: 'Sold as the 999 edition.' }]));
});

it('lists the files held back, and leads from one to the question', async () => {
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
  expect(address()).toMatchObject({ ...refused, mode: 'sync' });
});

it.each([
  ['rejections', 'Nothing was refused'],
  ['exceptions', 'No exception yet'],
  ['quarantine', 'No file is held back'],
] as const)('says what an empty list of %s means', async (tab, title) => {
  open({ tab });
  expect(await screen.findByText(title)).toBeTruthy();
});

it('goes from part to part by number', async () => {
  const { user } = open({ tab: 'rejections', reason: 'slug_collision', path: 'add' });
  await screen.findByText('No refusal matches');
  await user.keyboard('3');
  expect(await screen.findByText('No exception yet')).toBeTruthy();
  expect(address()).toEqual({ tab: 'exceptions' });
});
