import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, expect, it } from 'vitest';
import { forgetRefusals } from '@/lib/permission';
import { aProblem } from '@/test/answers';
import { aSource } from '@/test/productionSamples';
import { aProduction, productionHandlersOf, type FakeProduction } from '@/test/productionService';
import { address, showPage } from '@/test/screen';
import { server } from '@/test/setup';
import { ProductionPage } from './ProductionPage';
import type { ProductionSearch } from './search';

afterEach(forgetRefusals);

const api = aSource({
  source_type: 'api',
  api: { ...aSource().api, url: 'https://shop.example.com/products', auth_header: '•••' },
});

async function open(given: Partial<FakeProduction> = {}) {
  const fake = aProduction({ source: api, ...given });
  const nowhere = () => undefined;
  const initial: ProductionSearch = { dialog: 'source' };
  const { user } = showPage(
    initial,
    (at) => <ProductionPage category="mouse" onAddProduct={nowhere} onOpenProduct={nowhere} {...at} />,
    { products: [] },
  );
  server.use(...productionHandlersOf(fake));
  const dialog = within(await screen.findByRole('dialog', { name: 'Production source of Mouse' }));
  await dialog.findByRole('radio', { name: 'API' });
  return { user, fake, dialog };
}

it('saves a bucket on top of the version that was read', async () => {
  const { user, fake, dialog } = await open({ source: aSource() });
  await user.click(dialog.getByRole('radio', { name: 'S3 bucket' }));
  await user.type(dialog.getByRole('textbox', { name: 'Bucket' }), 'site');
  await user.type(dialog.getByRole('textbox', { name: 'Region' }), 'us-east-2');
  await user.type(dialog.getByRole('textbox', { name: 'Key' }), 'production/mouse.json');
  await user.click(dialog.getByRole('button', { name: 'Save source' }));
  await waitFor(() => expect(fake.saved).toHaveLength(1));
  expect(fake.saved[0]?.ifMatch).toBe('"v1"');
  expect(fake.saved[0]?.source).toMatchObject({
    source_type: 's3',
    s3: { bucket: 'site', region: 'us-east-2', key: 'production/mouse.json', product_list_path: '$' },
    manual: { file: 'production.json' },
  });
  await waitFor(() => expect(address().dialog).toBeUndefined());
});

it('says at the fields what is missing, and sends nothing', async () => {
  const { user, fake, dialog } = await open({ source: aSource() });
  await user.click(dialog.getByRole('radio', { name: 'S3 bucket' }));
  await user.click(dialog.getByRole('button', { name: 'Save source' }));
  expect(await dialog.findByText('Enter the bucket')).toBeTruthy();
  expect(fake.saved).toEqual([]);
});

it('never shows a stored secret, and keeps it unless it is replaced or removed', async () => {
  const { user, fake, dialog } = await open();
  const secret = within(dialog.getByRole('group', { name: 'Authorization header' }));
  expect(secret.getByText('A secret is stored; it is never shown')).toBeTruthy();
  await user.clear(dialog.getByRole('textbox', { name: 'Path to the list' }));
  await user.type(dialog.getByRole('textbox', { name: 'Path to the list' }), '$.items');
  await user.click(dialog.getByRole('button', { name: 'Save source' }));
  await waitFor(() => expect(fake.saved[0]?.source.api.auth_header).toBe('•••'));
});

it('replaces a stored secret', async () => {
  const { user, fake, dialog } = await open();
  await user.click(dialog.getByRole('button', { name: 'Replace…' }));
  await user.type(dialog.getByLabelText('Authorization header'), 'env:SHOP_TOKEN');
  await user.click(dialog.getByRole('button', { name: 'Save source' }));
  await waitFor(() => expect(fake.saved[0]?.source.api.auth_header).toBe('env:SHOP_TOKEN'));
});

it('removes a stored secret', async () => {
  const { user, fake, dialog } = await open();
  await user.click(dialog.getByRole('button', { name: 'Remove' }));
  expect(dialog.getByText('Will be removed when you save')).toBeTruthy();
  await user.click(dialog.getByRole('button', { name: 'Save source' }));
  await waitFor(() => expect(fake.saved[0]?.source.api.auth_header).toBe(''));
});

it('tests what is typed without saving it, step by step', async () => {
  const { user, fake, dialog } = await open({
    test: ({ api: { url } }) => ({
      ok: false,
      productCount: 0,
      checks: [
        { name: 'resolve', status: 'passed', message: `Found ${url}`, hint: null, ms: 3 },
        { name: 'connect', status: 'failed', message: 'No answer', hint: 'Check the firewall.', ms: 5000 },
        { name: 'json', status: 'skipped', message: null, hint: null, ms: null },
      ],
      samples: [],
    }),
  });
  await user.type(dialog.getByRole('textbox', { name: 'Address' }), '?live=1');
  await user.click(dialog.getByRole('button', { name: 'Test connection' }));
  expect(await dialog.findByText('Found https://shop.example.com/products?live=1')).toBeTruthy();
  expect(dialog.getByText('Check the firewall.')).toBeTruthy();
  expect(dialog.getByRole('img', { name: 'Not reached' })).toBeTruthy();
  expect(fake.saved).toEqual([]);
});

it('shows the first products as they would be read', async () => {
  const { user, dialog } = await open({
    test: () => ({
      ok: true,
      productCount: 365,
      checks: [{ name: 'resolve', status: 'passed', message: 'Found', hint: null, ms: 3 }],
      samples: [{ productId: 'mouse-razer-viper-v4', brand: 'Razer', model: 'Viper V4', variant: '' }],
    }),
  });
  await user.click(dialog.getByRole('button', { name: 'Test connection' }));
  expect(await dialog.findByText('It works: 365 products.')).toBeTruthy();
  expect(dialog.getByRole('row', { name: 'Razer Viper V4 — mouse-razer-viper-v4' })).toBeTruthy();
});

it('shows what the service says about a field at that field', async () => {
  const { user, dialog } = await open({
    test: () =>
      aProblem(422, 'validation_failed', {
        detail: 'api.url: it is an address such as https://host.example/list',
        member: 'api.url',
      }) as Response,
  });
  await user.click(dialog.getByRole('button', { name: 'Test connection' }));
  expect(await dialog.findByText('it is an address such as https://host.example/list')).toBeTruthy();
  expect(dialog.queryByRole('alert')).toBeNull();
});

it('shows both versions where somebody else saved first, and saves the chosen one on top', async () => {
  const { user, fake, dialog } = await open();
  fake.source = { ...api, api: { ...api.api, url: 'https://other.example.com/products' } };
  fake.version = 2;
  await user.clear(dialog.getByRole('textbox', { name: 'Path to the list' }));
  await user.type(dialog.getByRole('textbox', { name: 'Path to the list' }), '$.items');
  await user.click(dialog.getByRole('button', { name: 'Save source' }));
  const conflict = within(
    await screen.findByRole('dialog', { name: 'The source was changed by someone else' }),
  );
  await user.click(conflict.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(fake.saved).toHaveLength(1));
  expect(fake.saved[0]).toMatchObject({
    ifMatch: '"v2"',
    source: { api: { url: 'https://other.example.com/products', product_list_path: '$.items' } },
  });
});

it('uploads the list of a manual source that names no file, and says what was in it', async () => {
  const { user, dialog } = await open({
    source: aSource({ manual: { file: '', product_list_path: '$' } }),
  });
  const methods: string[] = [];
  server.use(
    http.all('*/product-source/file', ({ request }) => {
      methods.push(request.method);
      return HttpResponse.json({ rows: 367, invalid_rows: 2, bytes: 4200, content_hash: 'cfbb2dc7' });
    }),
  );
  await user.upload(
    dialog.getByLabelText('List'),
    new File(['[]'], 'live.json', { type: 'application/json' }),
  );
  const told = await dialog.findByText(/live\.json: 367 rows, 4\.2 kB; 2 rows without a brand or model/);
  expect(told).toBeTruthy();
  expect(methods).toEqual(['PUT']);
});

it('says why an empty file is not uploaded', async () => {
  const { user, dialog } = await open({
    source: aSource({ manual: { file: '', product_list_path: '$' } }),
  });
  await user.upload(dialog.getByLabelText('List'), new File([], 'live.json', { type: 'application/json' }));
  expect(await dialog.findByText('“live.json” is empty. Choose another file.')).toBeTruthy();
});
