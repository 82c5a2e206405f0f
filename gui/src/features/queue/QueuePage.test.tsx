import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { aQueueRow } from '@/test/samples';
import { showPage } from '@/test/screen';
import type { FakeServices } from '@/test/services';
import { QueuePage } from './QueuePage';
import type { QueueSearch } from './search';

const open = (initial: QueueSearch, given: Partial<FakeServices>) =>
  showPage(initial, (page) => <QueuePage category="mouse" {...page} />, given);

const failing = aQueueRow({
  productId: 'mouse-razer-cobra',
  status: 'failed',
  attempts: 2,
  lastError: 'timeout while fetching razer.com',
});

it('lists the queue, with words instead of codes', async () => {
  open({}, { queue: [failing, aQueueRow({ productId: 'mouse-a', status: 'on_hold' })] });
  const grid = await screen.findByRole('grid', { name: 'Queue' });
  expect(await within(grid).findByText('Failed')).toBeTruthy();
  expect(within(grid).getByText('2/3')).toBeTruthy();
  expect(within(grid).getByText('timeout while fetching razer.com')).toBeTruthy();
  expect(within(grid).getByText('On hold')).toBeTruthy();
});

it('says what happens to a row whose product ID changed, and links to the product', async () => {
  const moving = { ...failing, movingTo: 'mouse-razer-cobra-pro' };
  open({ open: 'mouse-razer-cobra' }, { queue: [moving] });
  const panel = within(await screen.findByRole('complementary', { name: 'mouse-razer-cobra' }));
  expect(panel.getByText(/The row follows as soon as the pipeline is done with it/)).toBeTruthy();
  expect(panel.getByRole('link', { name: 'mouse-razer-cobra-pro' })).toBeTruthy();
});

it('says that the queue file cannot be read, and that nothing is written to it', async () => {
  open({}, { queue: null });
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('state.json is no JSON.');
  expect(alert.textContent).toContain('Nothing is written until then');
});
