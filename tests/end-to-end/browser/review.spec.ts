import { expect, test, type Locator, type Page } from './test';
import { expectNoViolations } from './looks';
import { aReviewedCategory, mice, reviewed } from './review-samples';

const review = `/studio/${reviewed}/review`;
const api = `/api/v1/review/${reviewed}`;

const values = (page: Page) =>
  page.getByRole('grid', { name: 'Values' }).and(page.locator('[aria-busy="false"]'));
const progress = (page: Page) => page.getByRole('status', { name: 'Progress' });
const slot = (page: Page) => page.getByRole('region', { name: / of Acme Glider / });

async function waiting(page: Page): Promise<number> {
  const answer = await page.request.get(`${api}/queue`, { params: { limit: 1 } });
  return ((await answer.json()) as { total: number }).total;
}

/** Goes on with Tab until something has the focus. */
async function tabTo(page: Page, wanted: Locator) {
  await expect(wanted).toBeVisible();
  for (let step = 0; step < 80; step++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${String(wanted)}`);
}

test.describe.configure({ mode: 'serial' });

test.beforeAll(() => aReviewedCategory());

test('before the first seed the page says what to run', async ({ page }) => {
  await page.goto('/studio/mouse/review');
  await expect(page.getByRole('heading', { name: 'Nothing to review yet' })).toBeVisible();
  await expect(page.getByText('./rollcall seed-db --category mouse --local')).toBeVisible();
});

test('fifty values are reviewed by keyboard alone, and two decisions undone', async ({ page }) => {
  await page.goto(review);
  await expect(values(page)).toBeVisible();
  await page.keyboard.press('q');
  await expect(progress(page)).toContainText('0 of 60');
  for (let decided = 1; decided <= 50; decided++) {
    await expect(slot(page).getByRole('list', { name: 'Candidates' })).toBeVisible();
    await page.keyboard.press('b');
    await expect(progress(page)).toContainText(`${decided} of 60`);
  }
  expect(await waiting(page)).toBe(10);
  for (const left of [49, 48]) {
    await page.keyboard.press('u');
    await expect(progress(page)).toContainText(`${left} of 60`);
  }
  expect(await waiting(page)).toBe(12);
  await page.keyboard.press('Escape');
  await expect(values(page)).toBeVisible();
});

test('the arrow keys go from value to value, and the panel follows', async ({ page }) => {
  await page.goto(review);
  await values(page).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary');
  await expect(panel).toHaveAccessibleName(`Weight of ${mice[0]}`);
  await page.keyboard.press('ArrowRight');
  await expect(panel).toHaveAccessibleName(`Length of ${mice[0]}`);
  const address = page.url();
  await page.reload();
  await expect(panel).toHaveAccessibleName(`Length of ${mice[0]}`);
  expect(page.url()).toBe(address);
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
});

test('a component is accepted for twelve products by keyboard alone', async ({ page }) => {
  await page.goto(review);
  await expect(values(page)).toBeVisible();
  await page.keyboard.press('2');
  const components = page.getByRole('grid', { name: 'Components' });
  await expect(components.getByText('PAW3950')).toBeVisible();
  await tabTo(page, components);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary');
  await tabTo(page, panel.getByRole('button', { name: /^Dpi max/ }));
  await page.keyboard.press('Enter');
  await expect(panel).toHaveAccessibleName('Dpi max of PAW3950 by PixArt');
  await tabTo(page, panel.getByRole('button', { name: 'Accept 26000', exact: true }).first());
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await tabTo(page, dialog.getByRole('button', { name: 'Accept for 12 products' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('12 products follow.')).toBeVisible();
  const grid = await page.request.get(`${api}/grid`);
  const { items } = (await grid.json()) as { items: { cells: Record<string, { value: string }> }[] };
  expect(items.map(({ cells }) => cells.dpi_max?.value)).toEqual(mice.map(() => '26000'));
});

test('selected cells are decided at once, and that is undone at once', async ({ page }) => {
  await page.goto(`${review}?field=connection,weight`);
  await values(page).focus();
  await page.keyboard.press('ArrowDown');
  for (let row = 1; row < 5; row++) await page.keyboard.press('Shift+ArrowDown');
  const bar = page.getByRole('region', { name: 'Selection' });
  await expect(bar).toContainText('5 values selected');
  await bar.getByRole('button', { name: 'Accept values…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /^Accept 5 values/ }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('5 decisions undone.')).toBeVisible();
});

const screens: [name: string, path: string, shows: (page: Page) => Locator][] = [
  ['review', '', values],
  [
    'review-value',
    '?open=cell-1',
    (page) => page.getByRole('complementary').getByRole('list', { name: 'Candidates' }),
  ],
  ['review-queue', '?mode=queue', slot],
  ['review-components', '?part=components', (page) => page.getByText('PAW3950')],
  ['review-lists', '?part=lists', (page) => page.getByRole('grid', { name: 'List values' })],
  ['review-numbers', '?part=numbers', (page) => page.getByRole('table', { name: 'By source' })],
];

test('no part of the review has violations, in both schemes and widths', async ({ page }) => {
  test.setTimeout(240_000);
  for (const [name, path, shows] of screens) {
    await page.goto(`${review}${path}`);
    await shows(page).first().waitFor();
    await expectNoViolations(page, name);
  }
});
