import { screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { expect, it } from 'vitest';
import type { FakeServices } from '@/test/services';
import { aProduct, fabricatedVariant } from '@/test/samples';
import { show } from '@/test/screen';
import { ProductsPage } from './ProductsPage';
import type { ProductSearch } from './search';

const products = ['Cobra', 'Orochi V2', 'Viper V3 Pro'].map((model) =>
  aProduct({ brand: 'Razer', model, productId: `mouse-razer-${model.toLowerCase().replaceAll(' ', '-')}` }),
);

function Page({ initial }: { initial: ProductSearch }) {
  const [search, setSearch] = useState(initial);
  return (
    <>
      <ProductsPage
        category="mouse"
        search={search}
        onSearch={(change) => setSearch((now) => ({ ...now, ...change }))}
        brandDialog={() => null}
      />
      <output aria-label="Address">{JSON.stringify(search)}</output>
    </>
  );
}

const open = (initial: ProductSearch = {}, given: Partial<FakeServices> = {}) =>
  show(<Page initial={initial} />, { products, ...given });

const address = () => JSON.parse(screen.getByLabelText('Address').textContent) as ProductSearch;
const rows = () => within(screen.getByRole('grid', { name: 'Products' })).getAllByRole('row');

it('is a grid that tells how many rows there are, with a header and a row per product', async () => {
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

it('searches on the server once the typing rests', async () => {
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
      explanation: fabricatedVariant.explanation,
    },
  ];
  const seed = {
    dryRun: true,
    seeded: 342,
    skipped: 0,
    rejected,
    newBrands: ['Acer', 'Razer'],
    invalidRows: [],
    projection: 'applied',
  };
  open({ dialog: 'seed' }, { products: [], source: 'none', seed });
  expect(await screen.findByRole('button', { name: 'Seed 342 products, add 2 brands' })).toBeTruthy();
  expect(screen.getByText('Acer Cestus 310 310')).toBeTruthy();
  expect(screen.getByText(fabricatedVariant.explanation.message)).toBeTruthy();
});
