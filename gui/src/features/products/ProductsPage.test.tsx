import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import type { FakeServices } from '@/test/services';
import { aProblem } from '@/test/answers';
import { aProduct, aProductEntry, fabricatedVariant } from '@/test/samples';
import { address, showPage } from '@/test/screen';
import { server } from '@/test/setup';
import { ProductsPage } from './ProductsPage';
import type { ProductSearch } from './search';

const products = ['Cobra', 'Orochi V2', 'Viper V3 Pro'].map((model) =>
  aProduct({ brand: 'Razer', model, productId: `mouse-razer-${model.toLowerCase().replaceAll(' ', '-')}` }),
);

const open = (initial: ProductSearch = {}, given: Partial<FakeServices> = {}) =>
  showPage(initial, (page) => <ProductsPage category="mouse" brandDialog={() => null} {...page} />, {
    products,
    ...given,
  });

const rows = () => within(screen.getByRole('grid', { name: 'Products' })).getAllByRole('row');

it('is a grid that announces its number of rows, with a header and a row per product', async () => {
  open();
  await screen.findByText('Orochi V2');
  const grid = screen.getByRole('grid', { name: 'Products' });
  expect(grid.getAttribute('aria-rowcount')).toBe('4');
  expect(within(grid).getAllByRole('columnheader')).toHaveLength(11);
  expect(rows()).toHaveLength(4);
  expect(rows()[1]?.getAttribute('aria-rowindex')).toBe('2');
});

it('sorts on the server and says so in the header', async () => {
  const { user, services } = open();
  await screen.findByText('Orochi V2');
  await user.click(screen.getByRole('button', { name: 'Model' }));
  await waitFor(() => expect(services.asked.products.at(-1)?.searchParams.get('sort')).toBe('model'));
  expect(screen.getByRole('columnheader', { name: 'Model' }).getAttribute('aria-sort')).toBe('ascending');
});

it('moves with j and k, selects with x, opens with Enter and closes with Escape', async () => {
  const { user } = open();
  await screen.findByText('Orochi V2');
  await user.keyboard('jjjkx');
  expect(address().sel).toBe('mouse-razer-orochi-v2');
  expect(rows()[2]?.getAttribute('aria-selected')).toBe('true');
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('complementary', { name: 'Razer Orochi V2' })).toBeTruthy();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('complementary')).toBeNull();
});

it('searches on the server once typing stops', async () => {
  const { user, services } = open();
  await user.click(await screen.findByRole('searchbox', { name: 'Search products' }));
  await user.paste('viper');
  await waitFor(() => expect(rows()).toHaveLength(2));
  expect(services.asked.products.map((url) => url.searchParams.get('q'))).toEqual([null, 'viper']);
});

it('opens the panel the address names', async () => {
  open({ open: 'mouse-razer-cobra' });
  const panel = await screen.findByRole('complementary', { name: 'Razer Cobra' });
  expect(within(panel).getByText('mouse-razer-cobra')).toBeTruthy();
});

it('says when the list is read from activeFiltering.json and offers to seed', async () => {
  const { user } = open({}, { source: 'active_filtering' });
  await user.click(await screen.findByRole('button', { name: 'Seed the catalog…' }));
  expect(address().dialog).toBe('seed');
});

it('shows a seed as a preview whose button says what will happen in numbers', async () => {
  const rejected = [
    {
      index: 17,
      brand: 'Acer',
      model: 'Cestus 310',
      variant: '310',
      reason: 'variant_is_model_substring',
      canonicalProductId: 'mouse-acer-cestus-310',
      detail: fabricatedVariant.explanation.message,
      explanation: fabricatedVariant.explanation,
    },
  ];
  const seed = {
    dryRun: true,
    seeded: 342,
    skipped: 0,
    rejected,
    variantWarnings: [],
    hints: [
      {
        index: 7,
        brand: 'Acer',
        model: 'Predator Cestus Ⅱ',
        variant: '',
        hints: [
          {
            kind: 'id_drops_text' as const,
            message: 'The id leaves out the “Ⅱ”. “Acer Predator Cestus II” would keep it.',
            product: null,
            suggestion: null,
          },
        ],
      },
    ],
    newBrands: ['Acer', 'Razer'],
    invalidRows: [],
    projection: 'applied' as const,
  };
  open({ dialog: 'seed' }, { products: [], source: 'none', seed });
  expect(await screen.findByRole('button', { name: 'Seed 342 products, add 2 brands' })).toBeTruthy();
  expect(screen.getByText('Acer Cestus 310 310')).toBeTruthy();
  expect(screen.getByText(/“Acer Predator Cestus II” would keep it/)).toBeTruthy();
  expect(screen.getByText(fabricatedVariant.explanation.message)).toBeTruthy();
});

const checkbox = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name });

it('asks about all selected products, by name, when Del is pressed', async () => {
  const { user, services } = open({ sel: 'mouse-razer-cobra,mouse-razer-orochi-v2' });
  await screen.findByText('Viper V3 Pro');
  await user.keyboard('jjj{Delete}');
  const dialog = within(await screen.findByRole('dialog', { name: 'Delete 2 products?' }));
  const named = within(dialog.getByRole('list', { name: 'Products' })).getAllByRole('listitem');
  expect(named.map(({ textContent }) => textContent)).toEqual([
    'Razer Cobramouse-razer-cobra',
    'Razer Orochi V2mouse-razer-orochi-v2',
  ]);
  await user.click(dialog.getByRole('button', { name: 'Delete 2 products' }));
  await waitFor(() => expect(services.actions).toHaveLength(1));
  expect(await screen.findByText('Their job files were removed.')).toBeTruthy();
});

it('names the product it deletes, says what is removed, and restores it with Undo', async () => {
  const { user, services } = open(
    { dialog: 'delete', of: 'mouse-razer-cobra' },
    { productHistory: [aProductEntry({ id: 31, action: 'removed' })] },
  );
  const dialog = within(await screen.findByRole('dialog', { name: 'Delete 1 product?' }));
  expect(await dialog.findByText('Razer Cobra')).toBeTruthy();
  expect(dialog.getByText(/Its job file and queue row will be removed/)).toBeTruthy();
  await user.click(dialog.getByRole('button', { name: 'Delete 1 product' }));
  expect(await screen.findByText('Deleted Razer Cobra')).toBeTruthy();
  expect(screen.getByText('Its job file was removed.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByText('1 product restored.')).toBeTruthy();
  expect(services.undone).toEqual([31]);
});

it('names ten of many products and says how many more there are', async () => {
  const many = Array.from({ length: 47 }, (_, index) =>
    aProduct({ brand: 'Razer', model: `Model ${index}`, productId: `p-${index}` }),
  );
  open({ dialog: 'delete', sel: many.map(({ productId }) => productId).join(',') }, { products: many });
  const list = within(await screen.findByRole('list', { name: 'Products' }));
  await waitFor(() => expect(list.getAllByRole('listitem')[0]?.textContent).toBe('Razer Model 0p-0'));
  expect(list.getAllByRole('listitem')).toHaveLength(11);
  expect(list.getByText('and 37 more')).toBeTruthy();
});

it('selects a range with shift, and clears it with Esc', async () => {
  const { user } = open();
  await screen.findByText('Viper V3 Pro');
  await user.click(checkbox('Select Razer Cobra'));
  await user.keyboard('{Shift>}');
  await user.click(checkbox('Select Razer Viper V3 Pro'));
  await user.keyboard('{/Shift}');
  expect(address().sel?.split(',')).toHaveLength(3);
  await user.keyboard('{Escape}');
  expect(address().sel).toBeUndefined();
});

it('selects all products that match the filters, page by page, and says so before deleting them', async () => {
  const many = Array.from({ length: 344 }, (_, index) =>
    aProduct({ brand: 'Razer', model: `Model ${index}`, productId: `p-${index}` }),
  );
  const { user, services } = open({ status: 'active' }, { products: many });
  const asked: URL[] = [];
  server.use(
    http.get('*/api/v1/catalog/:category/products', ({ request }) => {
      const url = new URL(request.url);
      asked.push(url);
      const from = Number(url.searchParams.get('cursor') ?? 0);
      const to = from + Math.min(Number(url.searchParams.get('limit')), 150);
      return HttpResponse.json({
        items: many.slice(from, to),
        total: 344,
        nextCursor: to < 344 ? String(to) : null,
        more: false,
        source: 'product_catalog',
      });
    }),
  );
  await screen.findByText('Model 0');
  await user.click(checkbox('Select all 344'));
  expect(await screen.findByText('344 products selected')).toBeTruthy();
  expect(asked.every((url) => url.searchParams.get('status') === 'active')).toBe(true);
  await user.click(screen.getByRole('button', { name: 'Delete…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Delete 344 products?' }));
  expect(dialog.getByText('All products that match the filters:')).toBeTruthy();
  await user.click(dialog.getByRole('button', { name: 'Delete 344 products' }));
  await waitFor(() =>
    expect(services.actions[0]?.productIds).toEqual(many.map(({ productId }) => productId)),
  );
});

it('lets a seed keep a variant that looks like part of the model', async () => {
  const { user, services } = open(
    { dialog: 'seed' },
    {
      seed: {
        dryRun: true,
        seeded: 5,
        skipped: 0,
        rejected: [],
        hints: [],
        newBrands: [],
        invalidRows: [],
        projection: 'applied',
        variantWarnings: [
          {
            index: 3,
            brand: 'Acer',
            model: 'Cestus 310',
            variant: '310',
            reason: 'variant_is_model_substring',
            match: 'token',
            matchedText: '310',
            strippedProductId: 'mouse-acer-cestus-310',
            explanation: fabricatedVariant.explanation,
          },
        ],
      },
    },
  );
  expect(await screen.findByText(/Seeded as mouse-acer-cestus-310/)).toBeTruthy();
  await user.click(await screen.findByRole('radio', { name: 'Keep “310”' }));
  await waitFor(() => expect(services.seeds.at(-1)).toEqual({ dryRun: true, variants: { 3: 'keep' } }));
  const seed = screen.getByRole<HTMLButtonElement>('button', { name: 'Seed 5 products' });
  await waitFor(() => expect(seed.disabled).toBe(false));
  await user.click(seed);
  await waitFor(() => expect(services.seeds).toContainEqual({ dryRun: false, variants: { 3: 'keep' } }));
});

it('says that the list is old if it can no longer be read', async () => {
  const { user } = open();
  await screen.findByText('Viper V3 Pro');
  server.use(
    http.get('*/api/v1/catalog/:category/products', () =>
      aProblem(403, 'forbidden', { detail: 'You are no viewer of mouse.' }),
    ),
  );
  await user.click(checkbox('Select Razer Cobra'));
  await user.click(screen.getByRole('button', { name: 'Delete…' }));
  await user.click(await screen.findByRole('button', { name: 'Delete 1 product' }));
  expect(await screen.findByText(/Last updated at .*You are no viewer of mouse/)).toBeTruthy();
  expect(screen.getAllByText('Viper V3 Pro').length).toBeGreaterThan(0);
});
