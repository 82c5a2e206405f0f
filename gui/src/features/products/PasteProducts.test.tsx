import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { FakeServices } from '@/test/services';
import { fabricatedVariant } from '@/test/samples';
import { show } from '@/test/screen';
import { PasteProductsDialog } from './PasteProductsDialog';

const rejected = { productId: null, explanation: fabricatedVariant.explanation };

/** A service whose verdicts no rule in the GUI could come up with. */
const judge: FakeServices['judge'] = ({ brand, model, variant }) => {
  if (brand === 'Nobody') {
    return {
      status: 'rejected',
      reason: 'brand_not_registered',
      message: 'The brand is not registered.',
      productId: null,
    };
  }
  if (variant === '310') {
    return { status: 'rejected', reason: 'variant_is_model_substring', message: null, ...rejected };
  }
  return { status: 'created', reason: null, message: null, productId: `id-for-${model}` };
};

async function paste(text: string) {
  const onClose = vi.fn();
  const shown = show(
    <PasteProductsDialog
      category="mouse"
      opened
      onClose={onClose}
      brandDialog={(slot) => (slot.opened ? <p>New brand: {slot.initialName}</p> : null)}
    />,
    { judge },
  );
  await shown.user.click(screen.getByRole('textbox', { name: 'Rows' }));
  await shown.user.paste(text);
  const table = await screen.findByRole('table');
  return { ...shown, table, onClose, added: () => shown.services.bulks.filter(({ dryRun }) => !dryRun) };
}

const button = (name: string) => screen.findByRole<HTMLButtonElement>('button', { name });

it('shows the verdict on each row before anything is written, and adds the valid ones', async () => {
  const { user, table, services, added } = await paste(
    'Brand\tModel\tVariant\nRazer\tNeo\t\nAcer\tCestus 310\t310\nRazer\tTrinity\t',
  );
  expect(await within(table).findByText('id-for-Neo')).toBeTruthy();
  expect(within(table).getByText(new RegExp(fabricatedVariant.explanation.message))).toBeTruthy();
  expect(services.bulks.map(({ dryRun }) => dryRun)).toEqual([true]);
  await user.click(await button('Add 2 products'));
  await waitFor(() => expect(added()).toHaveLength(1));
  expect(added()[0]?.rows.map(({ model }) => model)).toEqual(['Neo', 'Trinity']);
  expect(added()[0]?.idempotencyKey).toBeTruthy();
  await waitFor(() => expect(within(table).queryByText('id-for-Neo')).toBeNull());
  expect(screen.getByDisplayValue('Cestus 310')).toBeTruthy();
});

it('applies a fix in place, and checks again', async () => {
  const { user, table } = await paste('Acer,Cestus 310,310');
  await user.click(await within(table).findByRole('button', { name: 'Use Cestus 310 without variant' }));
  expect(await within(table).findByText('id-for-Cestus 310')).toBeTruthy();
  expect((await button('Add 1 product')).disabled).toBe(false);
});

it('allows cells to be edited, and rows to be removed', async () => {
  const { user, table } = await paste('Nobody,Neo\nRazer,Trinity');
  await user.click(await within(table).findByRole('button', { name: 'Remove row 2' }));
  const brand = within(table).getByRole('textbox', { name: 'Brand of row 1' });
  await user.clear(brand);
  await user.type(brand, 'Razer');
  expect((await button('Add 1 product')).disabled).toBe(false);
});

it('offers to add an unknown brand', async () => {
  const { user, table } = await paste('Nobody,Neo');
  await user.click(await within(table).findByRole('button', { name: 'Add brand “Nobody”' }));
  expect(await screen.findByText('New brand: Nobody')).toBeTruthy();
});

it('names the command for more rows than the limit', async () => {
  show(<PasteProductsDialog category="mouse" opened onClose={vi.fn()} brandDialog={() => null} />);
  const rows = Array.from({ length: 1204 }, (_, index) => `Razer,Neo ${index}`).join('\n');
  fireEvent.change(await screen.findByRole('textbox', { name: 'Rows' }), { target: { value: rows } });
  expect(
    await screen.findByText(/1,204 rows are too many; the limit is 1,000.*rollcall product bulk/),
  ).toBeTruthy();
});
