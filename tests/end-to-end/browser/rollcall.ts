import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';

/** Shared by all specs: where things are on the screen and on disk. */

/** The current content of a file of the workspace. */
export function workspaceFile(path: string): unknown {
  return JSON.parse(readFileSync(join(workspace(), path), 'utf8'));
}

/** Whether the workspace has this file or folder now. */
export const inWorkspace = (path: string) => existsSync(join(workspace(), path));

export const jobFile = (productId: string, category = 'mouse') =>
  `specs/inputs/${category}/products/${productId}.json`;

/** The names of the current job files, sorted. */
export function jobFiles(category = 'mouse'): string[] {
  const folder = `specs/inputs/${category}/products`;
  if (!inWorkspace(folder)) return [];
  return readdirSync(join(workspace(), folder))
    .filter((name) => name.endsWith('.json'))
    .sort();
}

/** Another job file of a product, under a name of its own. */
export function aCopyOfJobFile(productId: string, name: string) {
  copyFileSync(join(workspace(), jobFile(productId)), join(workspace(), jobFile(name)));
}

export const removeJobFile = (name: string) => rmSync(join(workspace(), jobFile(name)), { force: true });

/** Creates a category, which is a folder, with a copy of the mouse workbook if a name for it is given. */
export function aCategory(category: string, workbook?: string) {
  const folder = join(workspace(), 'helper_files', category);
  mkdirSync(folder, { recursive: true });
  if (workbook) copyFileSync(join(workspace(), 'helper_files/mouse/mouseData.xlsx'), join(folder, workbook));
}

export const queueFile = 'out/_queue/mouse/state.json';

export function workspace(): string {
  const root = process.env['ROLLCALL_WORKSPACE'];
  if (!root) throw new Error('ROLLCALL_WORKSPACE must say where the files of this Rollcall are.');
  return root;
}

export const products = (page: Page) => grid(page, 'Products');

export const brands = (page: Page) => grid(page, 'Brands');

export const rejections = (page: Page) => grid(page, 'Rejections');

export const exceptions = (page: Page) => grid(page, 'Exceptions');

export const queue = (page: Page) => grid(page, 'Queue');

export const quarantine = (page: Page) => grid(page, 'Quarantine');

export const orphans = (page: Page) => grid(page, 'Orphan files');

export const backups = (page: Page) => grid(page, 'Backups');

export const newProducts = (page: Page) => grid(page, 'New');

export const variantWarnings = (page: Page) => grid(page, 'Variant warnings');

export const invalidRows = (page: Page) => grid(page, 'Invalid rows');

/** Only once it shows the rows that were asked for, not a skeleton or old rows. */
export const grid = (page: Page, name: string) =>
  page.getByRole('grid', { name, exact: true }).and(page.locator('[aria-busy="false"]'));

/** The rows without the header. */
export const rows = (grid: Locator) =>
  grid.getByRole('row').filter({ has: grid.page().getByRole('gridcell') });

export const row = (grid: Locator, text: string) => rows(grid).filter({ hasText: text });

export const addProductDialog = (page: Page) => page.getByRole('dialog', { name: 'Add product to Mouse' });

/** Fills in the identity of a product. */
export async function nameProduct(page: Page, { brand, model, variant }: Record<string, string>) {
  const dialog = addProductDialog(page);
  await dialog.getByRole('combobox', { name: 'Brand' }).fill(brand ?? '');
  await dialog.getByRole('option', { name: brand, exact: true }).click();
  await dialog.getByRole('textbox', { name: 'Model' }).fill(model ?? '');
  if (variant) await dialog.getByRole('textbox', { name: 'Variant' }).fill(variant);
}

type Identity = { brand: string; model: string; variant: string };

/** Adds a product through the API and returns its ID. */
export async function aProduct(page: Page, model: string, variant = ''): Promise<string> {
  const answer = await page.request.post('/api/v1/catalog/mouse/products', {
    data: { brand: 'Razer', model, variant },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  return ((await answer.json()) as { productId: string }).productId;
}

/** Changes a product through the API, as somebody else would. */
export async function changed(page: Page, productId: string, change: Record<string, unknown>) {
  const answer = await page.request.put(`/api/v1/catalog/mouse/products/${productId}`, { data: change });
  expect(answer.status(), await answer.text()).toBe(200);
}

/** Another tool asks the gate and is rejected, which is recorded under its name. */
export async function rejectedByTheGate(page: Page, tool: string, identity: Identity) {
  const answer = await page.request.post('/api/v1/identity/mouse/decisions', {
    data: { ...identity, mode: 'sync', path: tool, record: true },
  });
  expect(await answer.json()).toMatchObject({ valid: false });
}

/** Waits until a rejection has reached the list. */
export async function untilRejected(page: Page, words: string, path: string, times: number) {
  await expect
    .poll(async () => {
      const answer = await page.request.get('/api/v1/identity/mouse/rejections/groups', {
        params: { q: words, path },
      });
      return ((await answer.json()) as { rejections: number }).rejections;
    })
    .toBeGreaterThanOrEqual(times);
}

/** Adds an exception; adding it again changes nothing. */
export async function excepted(page: Page, identity: Identity, reason: string) {
  const answer = await page.request.post('/api/v1/identity/mouse/exceptions', {
    data: { ...identity, reason },
  });
  expect(answer.ok()).toBe(true);
  return ((await answer.json()) as { identifier: string }).identifier;
}

/** Restores the newest backup; existing files stay as they are. */
export async function restoreNewestBackup(page: Page) {
  const backups = '/api/v1/catalog/mouse/backups';
  const { items } = (await (await page.request.get(backups)).json()) as { items: { id: string }[] };
  const answer = await page.request.post(`${backups}/${items[0]?.id}/restore`, { data: {} });
  expect(answer.ok(), await answer.text()).toBe(true);
}

/** Bytes over the network during a visit, heads of the answers and all. */
export async function transferred(page: Page, visit: () => Promise<unknown>): Promise<number> {
  const network = await page.context().newCDPSession(page);
  let bytes = 0;
  network.on('Network.loadingFinished', (finished) => {
    bytes += finished.encodedDataLength;
  });
  await network.send('Network.enable');
  await visit();
  return bytes;
}
