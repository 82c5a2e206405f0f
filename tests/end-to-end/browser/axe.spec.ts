import { violationsOf } from './looks';
import { expect, test, type Page } from './test';

/** Every screen with its panels and dialogs: no violations found by axe, and no errors in the console. */

async function opened(page: Page, menu: string) {
  await page.getByRole('button', { name: menu, exact: true }).click();
  await expect(page.getByRole('menu')).toBeVisible();
}

async function savedView(page: Page) {
  await opened(page, 'Views');
  await page.getByRole('menuitem', { name: 'Save as view…' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Active ones');
  await page.getByRole('button', { name: 'Save view' }).click();
  await opened(page, 'View: Active ones');
}

const screens: [name: string, path: string, shows: (page: Page) => Promise<void>][] = [
  [
    'the overview',
    '/studio/mouse/overview',
    (page) => expect(page.getByRole('heading', { name: 'Job files' })).toBeVisible(),
  ],
  [
    'products',
    '/studio/mouse/products',
    (page) => expect(page.getByRole('grid', { name: 'Products' })).toBeVisible(),
  ],
  ['the columns of products', '/studio/mouse/products', (page) => opened(page, 'Columns')],
  ['the views of products', '/studio/mouse/products?status=active', savedView],
  [
    'a product',
    '/studio/mouse/products?open=mouse-acer-cestus-310',
    (page) => expect(page.getByRole('complementary', { name: 'Acer Cestus 310' })).toBeVisible(),
  ],
  [
    'a selection',
    '/studio/mouse/products?sel=mouse-acer-cestus-310',
    (page) => expect(page.getByRole('region', { name: 'Selection' })).toBeVisible(),
  ],
  [
    'adding a product',
    '/studio/mouse/products?dialog=add',
    (page) => expect(page.getByRole('dialog')).toBeVisible(),
  ],
  [
    'deleting a product',
    '/studio/mouse/products?dialog=delete&of=mouse-acer-cestus-310',
    (page) => expect(page.getByRole('dialog').getByText('Acer Cestus 310')).toBeVisible(),
  ],
  [
    'pasting rows',
    '/studio/mouse/products?dialog=paste',
    (page) => expect(page.getByRole('dialog')).toBeVisible(),
  ],
  [
    'the queue',
    '/studio/mouse/queue',
    (page) => expect(page.getByRole('heading', { name: 'Queue' })).toBeVisible(),
  ],
  [
    'the review',
    '/studio/mouse/review',
    (page) => expect(page.getByRole('heading', { name: 'Review' })).toBeVisible(),
  ],
  [
    'reconcile',
    '/studio/mouse/reconcile',
    (page) => expect(page.getByRole('heading', { name: 'Reconcile' })).toBeVisible(),
  ],
  [
    'compile and reports',
    '/studio/mouse/compile',
    (page) => expect(page.getByRole('heading', { level: 1 })).toBeVisible(),
  ],
  ['import', '/studio/mouse/import', (page) => expect(page.getByRole('heading', { level: 1 })).toBeVisible()],
  [
    'the gate',
    '/studio/mouse/gate',
    (page) => expect(page.getByRole('heading', { name: 'Gate' })).toBeVisible(),
  ],
  [
    'rejections',
    '/studio/mouse/gate?tab=rejections',
    (page) => expect(page.getByRole('heading', { name: 'Gate' })).toBeVisible(),
  ],
  [
    'exceptions',
    '/studio/mouse/gate?tab=exceptions',
    (page) => expect(page.getByRole('heading', { name: 'Gate' })).toBeVisible(),
  ],
  [
    'quarantine',
    '/studio/mouse/gate?tab=quarantine',
    (page) => expect(page.getByRole('heading', { name: 'Gate' })).toBeVisible(),
  ],
  ['brands', '/brands', (page) => expect(page.getByRole('grid', { name: 'Brands' })).toBeVisible()],
  [
    'a brand',
    '/brands?open=acer',
    (page) => expect(page.getByRole('complementary', { name: 'Acer' })).toBeVisible(),
  ],
  ['adding a brand', '/brands?dialog=add', (page) => expect(page.getByRole('dialog')).toBeVisible()],
  [
    'history',
    '/history',
    (page) => expect(page.getByRole('grid', { name: 'Product changes' })).toBeVisible(),
  ],
  [
    'the history of production',
    '/history?part=production',
    (page) => expect(page.getByRole('heading', { name: 'Production' })).toBeVisible(),
  ],
  ['settings', '/settings', (page) => expect(page.getByRole('table', { name: 'Categories' })).toBeVisible()],
  [
    'adding a category',
    '/settings?dialog=add',
    (page) => expect(page.getByRole('dialog', { name: 'Add category' })).toBeVisible(),
  ],
  [
    'where things live',
    '/settings?part=places',
    (page) => expect(page.getByRole('table', { name: 'Paths: All categories' })).toBeVisible(),
  ],
  [
    'health and versions',
    '/settings?part=health',
    (page) => expect(page.getByRole('row', { name: /^Catalog / })).toBeVisible(),
  ],
  [
    'an unknown category',
    '/studio/toaster/products',
    (page) => expect(page.getByRole('button', { name: 'Add category Toaster' })).toBeVisible(),
  ],
  ['no page', '/nowhere', (page) => expect(page.getByText('Page not found')).toBeVisible()],
];

test('no screen has violations found by axe, or errors in the console', async ({ page }) => {
  test.setTimeout(180_000);
  const errors: string[] = [];
  page.on('console', (message) => {
    // Before the first check there is no report, and before the first seed nothing to review, which the pages say.
    const isNotThereYet = /\/cross-validation$|\/review\/mouse\//.test(message.location().url);
    if (message.type() === 'error' && !isNotThereYet) errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const findings: string[] = [];
  for (const [name, path, shows] of screens) {
    await page.goto(path);
    await shows(page);
    findings.push(...(await violationsOf(page)).map((found) => `${name}: ${found}`));
    findings.push(...errors.splice(0).map((text) => `${name}: ${text}`));
  }
  expect(findings).toEqual([]);
});
