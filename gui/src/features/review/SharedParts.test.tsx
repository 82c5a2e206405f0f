import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { aComponent, aDrawer, aListValue, anItem, aPropertyDrawer, noLane } from '@/test/reviewSamples';
import { aReview, reviewHandlersOf, type FakeReview } from '@/test/reviewService';
import { address, showPage } from '@/test/screen';
import { server } from '@/test/setup';
import { ReviewPage } from './ReviewPage';
import type { ReviewSearch } from './search';

function open(initial: ReviewSearch = {}, given: Partial<FakeReview> = {}) {
  const fake = aReview({
    items: [anItem(1), anItem(2)],
    components: [aComponent()],
    lists: [{ fieldKey: 'connection', policy: 'closed', values: [aListValue()] }],
    drawers: {
      5: aPropertyDrawer(),
      8: aDrawer({
        slot: { ...aDrawer().slot, kind: 'enum_key', id: 8, productId: null, fieldKey: 'connection' },
        value: 'Bluetooth',
        itemLane: noLane,
      }),
    },
    ...given,
  });
  const { user } = showPage(initial, (at) => <ReviewPage category="mouse" {...at} />);
  server.use(...reviewHandlersOf(fake));
  return { user, fake };
}

const row = (name: RegExp) => screen.findByRole('row', { name });
const dialog = async (name: string | RegExp) => within(await screen.findByRole('dialog', { name }));
const undo = async () => screen.findByRole('button', { name: 'Undo' });

it('opens a property from its component, with the products that share it', async () => {
  const { user } = open({ part: 'components' });
  await user.click(within(await row(/PAW3950/)).getByText('PAW3950'));
  const component = within(await screen.findByRole('complementary', { name: 'PAW3950' }));
  await user.click(component.getByRole('button', { name: /^Dpi max/ }));
  const property = within(await screen.findByRole('complementary', { name: 'Dpi max of PAW3950 by PixArt' }));
  await user.click(property.getByRole('tab', { name: 'Products' }));
  expect(property.getAllByRole('link').map((link) => link.textContent)).toEqual([
    'mouse-razer-viper-1',
    'mouse-razer-viper-2',
  ]);
  expect(address()).toMatchObject({ open: 'property-5', tab: 'linked' });
});

it('renames a component, and undoes that', async () => {
  const { user, fake } = open({ part: 'components', open: 'component-3' });
  await user.click(await screen.findByRole('button', { name: 'Rename…' }));
  const form = await dialog('Rename PAW3950');
  await user.type(form.getByRole('textbox', { name: 'Name' }), ' Max');
  await user.click(form.getByRole('button', { name: 'Rename in 2 products' }));
  await user.click(await undo());
  expect(fake.changed).toEqual([
    { method: 'PATCH', path: '/api/v1/review/mouse/components/3', body: { name: 'PAW3950 Max' } },
  ]);
  await waitFor(() => expect(fake.undone).toEqual(['300']));
});

it('lists the values of each field, and spells one differently', async () => {
  const { user, fake } = open({ part: 'lists', open: 'value-8' });
  await user.click(await screen.findByRole('button', { name: 'Spell it differently…' }));
  const form = await dialog('Spell “Bluetooth” differently');
  const field = form.getByRole('textbox', { name: 'Value' });
  await user.clear(field);
  await user.type(field, 'BT 5.0');
  await user.click(form.getByRole('button', { name: 'Change in 4 products' }));
  await user.click(await undo());
  expect(fake.changed).toEqual([
    { method: 'PATCH', path: '/api/v1/review/mouse/list-values/8', body: { value: 'BT 5.0' } },
  ]);
});

it('removes a value after saying who loses it', async () => {
  const { user, fake } = open({ part: 'lists', open: 'value-8', dialog: 'remove' });
  const form = await dialog('Remove “Bluetooth” from Connection');
  expect(form.getByText('4 products lose it, and need a review then.')).toBeTruthy();
  await user.click(form.getByRole('button', { name: 'Remove value' }));
  await undo();
  expect(fake.changed.map(({ method }) => method)).toEqual(['DELETE']);
});

it('adds a value to a list', async () => {
  const { user, fake } = open({ part: 'lists' });
  await row(/Bluetooth/);
  await user.click(screen.getByRole('button', { name: 'Add value…' }));
  const form = await dialog('Add value to a list');
  await user.type(form.getByRole('textbox', { name: 'Value' }), 'USB-C');
  await user.click(form.getByRole('button', { name: 'Add value' }));
  expect(await screen.findByText('Added “USB-C” to Connection')).toBeTruthy();
  expect(fake.changed).toEqual([
    { method: 'POST', path: '/api/v1/review/mouse/lists/connection/values', body: { value: 'USB-C' } },
  ]);
});

it('counts what waits and whose values are accepted, each figure with a way to what it counts', async () => {
  open({ part: 'numbers' });
  const fields = within(await screen.findByRole('table', { name: 'By field' }));
  expect(fields.getAllByRole('rowheader').map(({ textContent }) => textContent)).toEqual([
    'Weight',
    'Sensor',
  ]);
  expect(
    fields.getByRole('link', { name: '10: values of Weight that need review' }).getAttribute('href'),
  ).toBe('/studio/mouse/review?mode=queue&field=weight');
  const sources = within(screen.getByRole('table', { name: 'By source' }));
  expect(sources.getByRole('row', { name: /razer\.com/ }).textContent).toContain('75 %');
});
