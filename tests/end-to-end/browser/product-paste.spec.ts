import { expect, test, type Page } from './test';
import { aProduct, inWorkspace, jobFile } from './rollcall';

/** Part of the names in a test, so that it only finds its own products. */
let tag = '';
test.beforeEach(() => {
  tag = Date.now().toString(36);
});

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Paste rows into Mouse' });
const tableRow = (page: Page, model: string) =>
  dialog(page)
    .getByRole('row')
    .filter({ has: page.locator(`[data-text=\"${model}\"]`) });

async function paste(page: Page, lines: string[][]) {
  await page.goto('/studio/mouse/products');
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Paste rows…' }).click();
  await dialog(page)
    .getByRole('textbox', { name: 'Rows' })
    .fill(lines.map((cells) => cells.join('\t')).join('\n'));
  await dialog(page)
    .getByRole('button', { name: /^Preview/ })
    .click();
}

test('pasted rows are checked, corrected in place, and added together', async ({ page }) => {
  const there = await aProduct(page, `Known ${tag}`);
  await paste(page, [
    ['Brand', 'Model', 'Variant'],
    ['Razer', `Fresh ${tag}`, ''],
    ['Razer', `Known ${tag}`, ''],
    ['Acer', `Aim 120 ${tag}`, '120'],
  ]);
  await expect(tableRow(page, `Fresh ${tag}`)).toContainText(`mouse-razer-fresh-${tag}`);
  await expect(tableRow(page, `Known ${tag}`)).toContainText('Already there');
  await expect(tableRow(page, `Known ${tag}`).getByRole('link')).toHaveAttribute(
    'href',
    new RegExp(`open=${there}`),
  );
  const rejected = tableRow(page, `Aim 120 ${tag}`);
  await expect(rejected).toContainText('Rejected');
  expect(inWorkspace(jobFile(`mouse-razer-fresh-${tag}`))).toBe(false);
  await rejected.getByRole('button', { name: /without a variant$/ }).click();
  await expect(rejected).toContainText(`mouse-acer-aim-120-${tag}`);
  await dialog(page).getByRole('button', { name: 'Add 2 products' }).click();
  await expect(page.getByText('Added 2 products')).toBeVisible();
  await expect(dialog(page).getByRole('row')).toHaveCount(2);
  await expect(tableRow(page, `Known ${tag}`)).toContainText('Already there');
  for (const id of [`mouse-razer-fresh-${tag}`, `mouse-acer-aim-120-${tag}`]) {
    await expect.poll(() => inWorkspace(jobFile(id))).toBe(true);
  }
});

test('an unknown brand is added from its row', async ({ page }) => {
  const brand = `Newcomer ${tag}`;
  await paste(page, [
    [brand, `One ${tag}`, '', 'https://example.com/one'],
    [brand, `Two ${tag}`, ''],
  ]);
  await expect(tableRow(page, `One ${tag}`)).toContainText('not registered');
  await tableRow(page, `One ${tag}`)
    .getByRole('button', { name: `Add brand “${brand}”` })
    .click();
  await page.getByRole('dialog', { name: 'Add brand' }).getByRole('button', { name: 'Add brand' }).click();
  await dialog(page).getByRole('button', { name: 'Add 2 products' }).click();
  await expect(dialog(page)).toBeHidden();
  await expect.poll(() => inWorkspace(jobFile(`mouse-newcomer-${tag}-one-${tag}`))).toBe(true);
});

test('a brand of another category is assigned from its row', async ({ page }) => {
  const name = `Elsewhere ${tag}`;
  const answer = await page.request.post('/api/v1/brands', { data: { name, categories: ['keyboard'] } });
  expect(answer.ok(), await answer.text()).toBe(true);
  await paste(page, [[name, `Three ${tag}`, '']]);
  const assign = tableRow(page, `Three ${tag}`).getByRole('button', { name: `Assign ${name} to Mouse` });
  await assign.click();
  await expect(dialog(page).getByRole('button', { name: 'Add 1 product' })).toBeEnabled();
});
