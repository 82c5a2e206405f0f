import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { aProblem } from '@/test/answers';
import {
  aNewRow,
  anExistingRow,
  anImport,
  anInvalidRow,
  aRecentImport,
  aResult,
  aStrippedRow,
  aWarning,
} from '@/test/importSamples';
import { aBrand } from '@/test/samples';
import { address, showPage } from '@/test/screen';
import type { FakeServices } from '@/test/services';
import { ImportPage } from './ImportPage';
import type { ImportSearch } from './search';

const plan = anImport({
  products: 4,
  new_products: [
    aNewRow({
      row_id: 'C4',
      hints: [
        { kind: 'same_letters', message: 'Nitro and N1tro look alike.', product: null, suggestion: null },
      ],
    }),
    aNewRow({ row_id: 'D4', brand: 'NewCo', model: 'X1', product_id: 'mouse-newco-x1', new_brand: true }),
    aStrippedRow,
  ],
  existing_products: [anExistingRow({ row_id: 'G4' })],
  new_brands: ['NewCo'],
  brand_details: [{ name: 'NewCo', products: 1, new: true, suggestions: [{ slug: 'razer', name: 'Razer' }] }],
  variant_warnings: [aWarning()],
  invalid_rows: [anInvalidRow],
});

const open = (initial: ImportSearch = {}, given: Partial<FakeServices> = {}) =>
  showPage(initial, (page) => <ImportPage category="mouse" {...page} />, { imports: [plan], ...given });

const aFile = (name = 'mice.xlsx') => new File(['PK'], name);
const input = () => document.querySelector<HTMLInputElement>('input[type=file]') as HTMLInputElement;
const own = { name: 'mouseData.xlsx', bytes: 51_200, modifiedAt: '2026-02-14T12:00:00Z' };
const result = aResult({
  created: 3,
  skipped: 1,
  brandsAdded: ['NewCo'],
  results: [
    {
      rowId: 'C4',
      cell: 'dataEntry!C4',
      status: 'created',
      reason: null,
      message: null,
      productId: 'mouse-acer-nitro',
    },
    {
      rowId: 'H4',
      cell: 'dataEntry!H4',
      status: 'rejected',
      reason: 'brand_missing',
      message: 'dataEntry!H3 names no brand.',
      productId: null,
    },
  ],
});

it('reads a chosen workbook, and keeps its import in the address', async () => {
  const { user, services } = open();
  expect(screen.getByRole('button', { name: 'Choose a workbook' })).toBeTruthy();
  expect(screen.getByText(/Nothing is written until you have seen the preview/)).toBeTruthy();
  await user.upload(input(), aFile());
  expect(await screen.findByRole('button', { name: 'Import 3 products, add 1 brand' })).toBeTruthy();
  expect(address().id).toBe('import-1');
  expect(services.workbooksRead).toEqual(['file']);
});

it('reports a problem with a file before it is uploaded', async () => {
  const { services, user } = open();
  input().removeAttribute('accept');
  await user.upload(input(), aFile('mice.csv'));
  expect((await screen.findByRole('alert')).textContent).toContain(
    '“mice.csv” is not an .xlsx or .xlsm file',
  );
  expect(services.workbooksRead).toEqual([]);
});

it('uses the workbook of the category', async () => {
  const { user, services } = open({}, { workbooks: [own] });
  await user.click(await screen.findByRole('button', { name: 'Use mouseData.xlsx' }));
  expect(await screen.findByRole('tab', { name: 'New 3' })).toBeTruthy();
  expect(services.workbooksRead).toEqual([{ workbook: 'mouseData.xlsx' }]);
});

it('cancels an upload', async () => {
  const { user } = open({}, { readWorkbook: () => new Promise<Response>(() => undefined) });
  await user.upload(input(), aFile());
  await screen.findByRole('progressbar');
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(await screen.findByRole('button', { name: 'Choose a workbook' })).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
});

it('asks for the sheet and reads the same workbook again', async () => {
  const { user, services } = open(
    {},
    {
      workbooks: [own],
      readWorkbook: (asked) =>
        asked !== 'file' && asked.sheet
          ? HttpResponse.json(plan)
          : aProblem(422, 'sheet_ambiguous', {
              detail: 'Two sheets list products.',
              sheets: ['mice', 'rats'],
            }),
    },
  );
  await user.click(await screen.findByRole('button', { name: 'Use mouseData.xlsx' }));
  const sheets = await screen.findByRole('group', { name: 'Sheets' });
  expect(screen.getByText('Two sheets list products.')).toBeTruthy();
  await user.click(within(sheets).getByRole('button', { name: 'rats' }));
  await screen.findByRole('tab', { name: 'New 3' });
  expect(services.workbooksRead[1]).toEqual({ workbook: 'mouseData.xlsx', sheet: 'rats' });
});

it('sends a file again with the sheet', async () => {
  let reads = 0;
  const { user, services } = open(
    {},
    {
      readWorkbook: () =>
        ++reads > 1
          ? HttpResponse.json(plan)
          : aProblem(422, 'sheet_unknown', { detail: 'There is no such sheet.', sheets: ['mice'] }),
    },
  );
  await user.upload(input(), aFile());
  await user.click(await screen.findByRole('button', { name: 'mice' }));
  await screen.findByRole('tab', { name: 'New 3' });
  expect(services.workbooksRead).toEqual(['file', 'file']);
});

it('says why a workbook cannot be read, and lets another be chosen', async () => {
  const { user } = open(
    {},
    { readWorkbook: () => aProblem(422, 'workbook_encrypted', { detail: 'mice.xlsx asks for a password.' }) },
  );
  await user.upload(input(), aFile());
  expect((await screen.findByRole('alert')).textContent).toContain('mice.xlsx asks for a password.');
  await user.click(screen.getByRole('button', { name: 'Choose another workbook' }));
  expect(screen.getByRole('button', { name: 'Choose a workbook' })).toBeTruthy();
});

it('shows the same preview after a reload', async () => {
  open({ id: 'import-1' });
  const head = await screen.findByRole('region', { name: 'Workbook' });
  expect(head.textContent).toContain('mouseData.xlsx, sheet dataEntry, 3f2a91c0…');
  expect(within(head).getByTitle(plan.file_hash)).toBeTruthy();
  expect(head.textContent).toContain('4 products read');
  const tabs = [
    'New 3',
    'Already in the catalog 1',
    'New brands 1',
    'Variant warnings 1',
    'Invalid rows 1',
    'Skipped rows 0',
  ];
  expect(screen.getAllByRole('tab').map((tab) => tab.textContent)).toEqual(
    tabs.map((tab) => tab.replace(/ (\d+)$/, '$1')),
  );
});

it('shows skipped rows, unread columns and hidden rows', async () => {
  const { user } = open(
    { id: 'import-1' },
    {
      imports: [
        {
          ...plan,
          new_products: [
            aNewRow({
              row_id: 'C4',
              hidden: true,
              warnings: [
                { cell: 'dataEntry!C4', reason: 'format_unknown', message: 'The format of C4 is not known.' },
              ],
            }),
          ],
          skipped_rows: [
            {
              cell: 'dataEntry!C90',
              brand: '',
              model: 'Total',
              variant: '',
              reason: 'totals',
              message: 'Adds up the rows above.',
            },
          ],
          unread_columns: [{ column: 'H', label: 'Weight' }],
        },
      ],
    },
  );
  expect(await screen.findByText('Column not read: H “Weight”')).toBeTruthy();
  expect(await screen.findByText('Hidden in the sheet')).toBeTruthy();
  expect(screen.getByText('Please check: The format of C4 is not known.')).toBeTruthy();
  await user.click(screen.getByRole('tab', { name: /Skipped rows/ }));
  expect(await screen.findByText('Adds up the rows above.')).toBeTruthy();
  expect(screen.getByText('Totals')).toBeTruthy();
});

it('says if the preview has expired, and starts over', async () => {
  open({ id: 'import-0' });
  expect(await screen.findByText(/This preview has expired/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Choose a workbook' })).toBeTruthy();
});

it('shows each new product with its cell, ID, new brand and similar products', async () => {
  open({ id: 'import-1' });
  const grid = await screen.findByRole('grid', { name: 'New' });
  const row = within(grid).getByTitle('mouse-newco-x1').closest('[role=row]');
  expect(row?.textContent).toContain('dataEntry!D4');
  expect(row?.textContent).toContain('New brand');
  expect(within(grid).getByText('Please check: Nitro and N1tro look alike.')).toBeTruthy();
  expect(within(grid).getByText('Without “310”')).toBeTruthy();
});

it('imports the selected products, whose number is on the button', async () => {
  const { user, services } = open({ id: 'import-1' }, { imported: () => result });
  await screen.findByRole('button', { name: 'Import 3 products, add 1 brand' });
  await user.click(screen.getByRole('checkbox', { name: 'Select NewCo X1 in dataEntry!D4' }));
  await user.click(screen.getByRole('switch', { name: /field values/ }));
  await user.click(screen.getByRole('button', { name: 'Import 2 products' }));
  expect(await screen.findByText(/^Imported 3 products from mouseData.xlsx/)).toBeTruthy();
  expect(services.importsApplied).toEqual([{ include: ['C4', 'F4'], fields: true }]);
  const figures = screen.getByRole('list', { name: 'Result' }).textContent;
  expect(figures).toContain('3productsImported');
  expect(figures).toContain('1brandAdded');
  expect(screen.getByText('dataEntry!H3 names no brand.')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'mouse-acer-nitro' }).getAttribute('href')).toContain(
    'open=mouse-acer-nitro',
  );
});

it('imports with the command key and Enter', async () => {
  const { user, services } = open({ id: 'import-1' }, { imported: () => result });
  await screen.findByRole('button', { name: 'Import 3 products, add 1 brand' });
  await user.keyboard('{Control>}{Enter}{/Control}');
  await screen.findByText(/^Imported 3 products/);
  expect(services.importsApplied).toEqual([{}]);
});

it('selects and deselects all rows, or all matches of a search', async () => {
  const { user } = open({ id: 'import-1' });
  await user.click(await screen.findByRole('button', { name: 'Deselect all' }));
  expect(await screen.findByText('Nothing to import: no product is selected.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Import/ })).toBeNull();
  await user.type(screen.getByRole('searchbox', { name: 'Search the rows' }), 'newco');
  await user.click(await screen.findByRole('button', { name: 'Select all matches' }));
  expect(await screen.findByRole('button', { name: 'Import 1 product, add 1 brand' })).toBeTruthy();
});

it('says that there is nothing to import, without a button', async () => {
  const there = anImport({ products: 342, existing_products: [anExistingRow({ row_id: 'C4' })] });
  open({ id: 'import-1' }, { imports: [there] });
  expect(
    await screen.findByText('Nothing to import: all 342 products are already in the catalog.'),
  ).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Import/ })).toBeNull();
});

it('keeps a variant as real, with its product ID', async () => {
  const { user, services } = open({ id: 'import-1', part: 'variants' }, { imported: () => result });
  const grid = await screen.findByRole('grid', { name: 'Variant warnings' });
  const row = within(grid).getAllByRole('row')[1] as HTMLElement;
  expect(row.querySelector('mark')?.textContent).toBe('310');
  expect(row.querySelector('del')?.textContent).toBe('310');
  expect(row.textContent).toContain('mouse-acer-cestus-310');
  await user.click(within(row).getByRole('radio', { name: 'Keep “310”' }));
  expect(row.textContent).toContain('mouse-acer-cestus-310-310');
  expect(row.querySelector('del')).toBeNull();
  expect(screen.getByText('1 variant kept as 1 exception')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Leave out all' }));
  expect(row.querySelector('del')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Keep all' }));
  await user.click(screen.getByRole('button', { name: 'Import 3 products, add 1 brand' }));
  await waitFor(() =>
    expect(services.importsApplied).toEqual([{ include: ['C4', 'D4', 'F4'], variants: { F4: 'keep' } }]),
  );
});

it('makes a brand an alias of an existing one, offering similar brands first', async () => {
  const { user, services } = open(
    { id: 'import-1', part: 'brands' },
    { imported: () => result, brands: [aBrand({ name: 'Razer', slug: 'razer' })] },
  );
  await user.click(await screen.findByRole('radio', { name: 'Alias of…' }));
  const meant = screen.getByRole<HTMLInputElement>('combobox', {
    name: 'Brand that NewCo is an alias of',
  });
  await waitFor(() => expect(meant.value).toBe('Razer'));
  await user.click(screen.getByRole('button', { name: 'Import 3 products, add 1 alias' }));
  await waitFor(() => expect(services.importsApplied).toEqual([{ aliases: { NewCo: 'razer' } }]));
});

it('waits until the brand of an alias is chosen', async () => {
  const details = [{ name: 'NewCo', products: 1, new: true, suggestions: [] }];
  const { user } = open(
    { id: 'import-1', part: 'brands' },
    { imports: [{ ...plan, brand_details: details }] },
  );
  await user.click(await screen.findByRole('radio', { name: 'Alias of…' }));
  expect(screen.getByText(/Choose the brand that NewCo is an alias of/)).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: /^Import 3 products/ }).disabled).toBe(true);
});

it('says what is wrong with an invalid row, where, and how to fix it', async () => {
  const { user } = open({ id: 'import-1', part: 'invalid' });
  await user.click(await screen.findByText('dataEntry!H4'));
  const panel = screen.getByRole('complementary', { name: 'Vero' });
  expect(panel.textContent).toContain('dataEntry!H3 names no brand.');
  expect(panel.textContent).toContain('Enter the brand in its cell');
});

it('offers a new preview if the old one is out of date', async () => {
  const { user } = open(
    { id: 'import-1' },
    { imported: () => aProblem(409, 'plan_stale', { detail: 'The workbook was changed.' }) },
  );
  await user.click(await screen.findByRole('button', { name: 'Import 3 products, add 1 brand' }));
  expect((await screen.findByRole('alert')).textContent).toContain('The workbook was changed.');
  await user.click(screen.getByRole('button', { name: 'Choose the workbook again' }));
  expect(await screen.findByRole('button', { name: 'Choose a workbook' })).toBeTruthy();
});

it('undoes an import after saying what is removed, and reports what was not', async () => {
  const importUndone = {
    importId: 'import-1',
    removed: 2,
    kept: [{ productId: 'mouse-acer-nitro', reason: 'changed' as const, message: 'Ada changed it at noon.' }],
    brandsRemoved: ['NewCo'],
    exceptionsRemoved: 0,
  };
  const { user, services } = open(
    { id: 'import-1' },
    { imports: [{ ...plan, state: 'applied', result }], importUndone },
  );
  await user.click(await screen.findByRole('button', { name: 'Undo import…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Undo import' }));
  expect(dialog.getByText(/^3 products of mouseData.xlsx will be removed/)).toBeTruthy();
  expect(dialog.getByText(/NewCo will be removed from the brands/)).toBeTruthy();
  await user.click(dialog.getByRole('button', { name: 'Undo import, remove 3 products' }));
  expect(await dialog.findByText('Ada changed it at noon.')).toBeTruthy();
  expect(dialog.getByText('Changed since')).toBeTruthy();
  expect(services.importsUndone).toEqual(['import-1']);
  await user.click(dialog.getAllByRole('button', { name: 'Close' }).at(-1) as HTMLElement);
  expect(screen.getByText('The import of mouseData.xlsx was undone.')).toBeTruthy();
});

it('lists recent imports, which can be undone too', async () => {
  const { user, services } = open({}, { imports: [], recentImports: [aRecentImport] });
  const list = await screen.findByRole('list', { name: 'Recent imports' });
  expect(list.textContent).toContain('35 products');
  expect(list.textContent).toContain('by ada');
  await user.click(within(list).getByRole('button', { name: 'Undo the import of mouseData.xlsx' }));
  await user.click(await screen.findByRole('button', { name: 'Undo import, remove 35 products' }));
  await waitFor(() => expect(services.importsUndone).toEqual(['import-1']));
});
