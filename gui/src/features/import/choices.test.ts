import { expect, it } from 'vitest';
import { aNewRow, anExistingRow, anImport, anInvalidRow, aStrippedRow, aWarning } from '@/test/importSamples';
import { asProposed, nothingOf, outlookOf, promiseOf, sentOf, type Choices } from './choices';

const nitro = aNewRow({ row_id: 'C4' });
const newCo = aNewRow({ row_id: 'D4', brand: 'NewCo', model: 'X1', new_brand: true });
const brand = { name: 'NewCo', products: 1, new: true, suggestions: [] };
const known = { name: 'Razer', products: 1, new: false, suggestions: [] };

function decided(plan: Parameters<typeof anImport>[0], given: Partial<Choices> = {}) {
  const choices = { ...asProposed, ...given };
  const whole = anImport(plan);
  const outlook = outlookOf(whole, choices);
  return {
    outlook,
    promise: promiseOf(outlook),
    sent: sentOf(choices, outlook),
    nothing: nothingOf(whole, outlook),
  };
}

it('imports every new product and adds its brand if nothing is changed', () => {
  const { promise, sent } = decided({
    new_products: [nitro, newCo, aNewRow({ row_id: 'E4', brand: 'Razer' })],
    brand_details: [brand, known],
  });
  expect(promise).toBe('Import 3 products, add 1 brand, assign 1 brand');
  expect(sent).toEqual({});
});

it('leaves out what is not selected, and its brand with it', () => {
  const { promise, sent } = decided(
    { new_products: [nitro, newCo], brand_details: [brand] },
    { left: new Set(['D4']) },
  );
  expect(promise).toBe('Import 1 product');
  expect(sent).toEqual({ include: ['C4'] });
});

it('makes a brand an alias only once its brand is chosen', () => {
  const plan = { new_products: [newCo], brand_details: [brand] };
  expect(decided(plan, { aliases: { NewCo: null } }).outlook.undecided).toEqual(['NewCo']);
  const { promise, sent, outlook } = decided(plan, { aliases: { NewCo: 'newco-gaming' } });
  expect(outlook.undecided).toEqual([]);
  expect(promise).toBe('Import 1 product, add 1 alias');
  expect(sent).toEqual({ aliases: { NewCo: 'newco-gaming' } });
});

it('imports a kept variant under its own ID', () => {
  const { outlook, sent } = decided(
    { new_products: [aStrippedRow], variant_warnings: [aWarning()] },
    { kept: new Set(['F4']) },
  );
  expect(outlook.chosen).toMatchObject([
    { variant: '310', product_id: 'mouse-acer-cestus-310-310', stripped_variant: null },
  ]);
  expect(outlook.exceptions).toBe(1);
  expect(sent).toEqual({ include: ['F4'], variants: { F4: 'keep' } });
});

it('imports a product that exists without its variant as new if the variant is kept', () => {
  const there = anExistingRow({ row_id: 'F4', brand: 'Acer', model: 'Cestus 310', stripped_variant: '310' });
  const plan = { existing_products: [there], variant_warnings: [aWarning({ already_in_catalog: true })] };
  expect(decided(plan).outlook.fresh).toEqual([]);
  const { outlook, promise } = decided(plan, { kept: new Set(['F4']) });
  expect(outlook.existing).toEqual([]);
  expect(promise).toBe('Import 1 product');
});

it('imports the second row of a product if the first one keeps its variant', () => {
  const second = anExistingRow({
    row_id: 'G4',
    brand: 'Acer',
    model: 'Cestus 310',
    already_in_catalog: false,
    duplicate_of: 'dataEntry!F4',
  });
  const plan = {
    new_products: [aStrippedRow],
    existing_products: [second, { ...second, row_id: 'I4' }],
    variant_warnings: [aWarning()],
  };
  expect(decided(plan).promise).toBe('Import 1 product');
  expect(decided(plan, { kept: new Set(['F4']) }).sent.include).toEqual(['F4', 'G4']);
});

it('says why there is nothing to import', () => {
  const there = { products: 342, existing_products: [anExistingRow({ row_id: 'C4' })] };
  expect(decided(there).nothing).toBe('Nothing to import: all 342 products are already in the catalog.');
  expect(decided({ ...there, products: 2, invalid_rows: [anInvalidRow] }).nothing).toBe(
    'Nothing to import: 1 product is already in the catalog, 1 row has to be fixed.',
  );
  expect(decided({ new_products: [nitro] }, { left: new Set(['C4']) }).nothing).toBe(
    'Nothing to import: no product is selected.',
  );
  expect(decided({ new_products: [nitro] }).nothing).toBeNull();
});
