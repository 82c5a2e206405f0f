import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { expect, it } from 'vitest';
import { aProblem } from '@/test/answers';
import { aProduct, aProductEntry, fabricatedVariant } from '@/test/samples';
import { address, showPage } from '@/test/screen';
import type { FakeServices } from '@/test/services';
import { server } from '@/test/setup';
import { ProductsPage } from './ProductsPage';
import type { ProductSearch } from './search';

const cobra = aProduct({ brand: 'Razer', model: 'Cobra', productId: 'mouse-razer-cobra' });
const orochi = aProduct({
  brand: 'Razer',
  model: 'Orochi',
  productId: 'mouse-razer-orochi',
  identifier: 'b',
});

const open = (initial: ProductSearch = {}, given: Partial<FakeServices> = {}) =>
  showPage(initial, (page) => <ProductsPage category="mouse" brandDialog={() => null} {...page} />, {
    products: [cobra, orochi],
    ...given,
  });

const verdict = () => screen.findByRole('status', { name: 'Verdict' });
const check = () => screen.getByRole('region', { name: 'What saving would do' });
const save = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Save changes' });
const field = (name: string) => screen.findByRole<HTMLInputElement>('textbox', { name });
const editing = { open: 'mouse-razer-cobra', part: 'edit' } as const;

it('previews what another identity changes before saving', async () => {
  const { user, services } = open(editing);
  await user.type(await field('Model'), ' Pro');
  await waitFor(async () =>
    expect((await verdict()).textContent).toContain(
      'The product ID changes to id-for-Cobra Pro. Job file, queue row and results move with it, and the old ID redirects to the new one.',
    ),
  );
  expect(services.productChanges.every(({ dryRun, ifMatch }) => dryRun && ifMatch === '"v1"')).toBe(true);
  expect(services.products[0]?.model).toBe('Cobra');
});

it('saves only changed fields, and opens the product under its new ID', async () => {
  const { user, services } = open(editing, { productHistory: [aProductEntry({ version: 2 })] });
  await user.type(await field('Variant'), 'White');
  await user.click(save());
  await waitFor(() => expect(address().open).toBe('id-for-White'));
  expect(services.productChanges.filter(({ dryRun }) => !dryRun)).toEqual([
    { productId: 'mouse-razer-cobra', change: { variant: 'White' }, ifMatch: '"v1"', dryRun: false },
  ]);
  expect(await screen.findByRole('button', { name: 'Undo' })).toBeTruthy();
});

it('does not save what the preview rejects, and follows its suggestion', async () => {
  const { user } = open(editing);
  const { reason, canonicalProductId, normalized, explanation } = fabricatedVariant;
  server.use(
    http.put('*/api/v1/catalog/mouse/products/:id', () =>
      aProblem(422, 'variant_is_model_substring', { reason, canonicalProductId, normalized, explanation }),
    ),
  );
  await user.type(await field('Variant'), '310');
  await waitFor(() => expect(check().dataset.outdated).toBeUndefined());
  const fix = await screen.findByRole('button', { name: 'Use Cestus 310 without variant' });
  expect((await verdict()).textContent).toContain('Rejected');
  expect(save().disabled).toBe(true);
  await user.click(fix);
  expect((await field('Model')).value).toBe('Cestus 310');
  expect((await field('Variant')).value).toBe('');
});

it('shows two edits side by side, and saves the choices on top of theirs', async () => {
  const { user, services } = open(editing);
  await user.type(await field('Seed URLs'), 'https://razer.com/mine');
  services.products[0] = { ...cobra, seedUrls: ['https://razer.com/theirs'], status: 'draft', version: 5 };
  await user.click(save());
  const choices = within(
    await screen.findByRole('dialog', { name: 'Razer Cobra was changed by someone else' }),
  );
  const mine = choices.getByRole('radio', { name: 'Yours: https://razer.com/mine' });
  expect(mine.getAttribute('aria-checked')).toBe('true');
  await user.click(choices.getByRole('radio', { name: 'Yours: active' }));
  await user.click(choices.getByRole('button', { name: 'Save as version 6' }));
  await waitFor(() =>
    expect(services.productChanges.filter(({ dryRun }) => !dryRun).at(-1)).toMatchObject({
      ifMatch: '"v5"',
      dryRun: false,
      change: { seedUrls: ['https://razer.com/mine'], status: 'active' },
    }),
  );
});

it('shows who changed what, and undoes the last change', async () => {
  const { user } = open(
    { open: 'mouse-razer-cobra', part: 'history' },
    { productHistory: [aProductEntry(), aProductEntry({ id: 16, action: 'added', undoable: false })] },
  );
  const entries = within(await screen.findByRole('list', { name: 'Last changes' })).getAllByRole('listitem');
  expect(entries[0]?.textContent).toContain('ada changed it');
  expect(entries[0]?.textContent).toContain('Inactive');
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByText('The product is as it was before.')).toBeTruthy();
});

it('opens the form with the keyboard', async () => {
  const { user } = open();
  await screen.findByText('Orochi');
  await user.keyboard('jje');
  expect(address()).toMatchObject({ open: 'mouse-razer-orochi', part: 'edit' });
  await waitFor(async () => expect(document.activeElement).toBe(await field('Model')));
});

it('selects and deselects all loaded rows', async () => {
  const { user } = open();
  await screen.findByText('Orochi');
  const all = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Select all 2' });
  await user.click(screen.getByRole('checkbox', { name: 'Select Razer Cobra' }));
  expect(all.indeterminate).toBe(true);
  await user.click(all);
  expect(address().sel).toBe('mouse-razer-cobra,mouse-razer-orochi');
  await user.click(all);
  expect(address().sel).toBeUndefined();
});

it('keeps the brand if its name is typed again', async () => {
  const { user } = open(editing);
  const brand = await screen.findByRole<HTMLInputElement>('combobox', { name: 'Brand' });
  await waitFor(() => expect(brand.value).toBe('Razer'));
  await user.clear(brand);
  await user.keyboard('Razer{Enter}');
  expect(brand.value).toBe('Razer');
  expect(save().disabled).toBe(true);
  await user.click(brand);
  await user.click(await screen.findByRole('option', { name: 'Razer RZR' }));
  expect(brand.value).toBe('Razer');
});
