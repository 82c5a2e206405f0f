import { expect, test, type Page } from './test';
import {
  addProductDialog,
  excepted,
  exceptions,
  nameProduct,
  products,
  rejectedByTheGate,
  rejections,
  row,
  rows,
  untilRejected,
} from './rollcall';

const question = (page: Page) => page.getByRole('form', { name: 'Identity to try' });
const verdict = (page: Page) => page.getByRole('status', { name: 'Verdict' });
const steps = (page: Page) => page.getByRole('region', { name: 'Rules' }).getByRole('listitem');

test('an identity is checked rule by rule while typing, and the address can be shared', async ({ page }) => {
  await page.goto('/studio/mouse/products');
  await page.getByRole('link', { name: 'Gate', exact: true }).click();
  await expect(steps(page)).toHaveCount(11);
  await page.keyboard.press('/');
  await page.keyboard.type('Acer');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Cestus 310');
  await page.keyboard.press('Tab');
  await page.keyboard.type('310');

  async function expectTheRejection() {
    await expect(verdict(page)).toContainText('Rejected');
    await expect(verdict(page)).toContainText('“310” is a separate word in the model');
    await expect(verdict(page).locator('mark')).toHaveText('310');
    await expect(steps(page).nth(0)).toContainText('Passed');
    await expect(steps(page).nth(1)).toContainText('Rejected');
    await expect(steps(page).nth(1)).toHaveAttribute('aria-current', 'step');
    await expect(steps(page).filter({ hasText: 'Not reached' })).toHaveCount(9);
    await expect(page.getByRole('group', { name: 'Basis of the answer' })).toContainText(/As of revision \d/);
  }
  await expectTheRejection();
  await expect(page).toHaveURL(/model=Cestus\+310&variant=310/);
  await page.reload();
  await expectTheRejection();

  await page.getByRole('button', { name: 'Use the existing Acer Cestus 310' }).click();
  await expect(question(page).getByRole('textbox', { name: 'Variant' })).toHaveValue('');
  await expect(verdict(page)).toContainText('Already there');
  await verdict(page).getByRole('link', { name: 'Acer Cestus 310' }).click();
  await expect(page.getByRole('complementary', { name: 'Acer Cestus 310' })).toBeVisible();
});

test('sync mode tells a part of a word from a separate word', async ({ page }) => {
  await page.goto('/studio/mouse/gate?brand=Razer&model=Basilisk+Essential&variant=SE&mode=sync');
  await expect(page.getByRole('radio', { name: 'Sync' })).toBeChecked();
  await expect(verdict(page)).toContainText('“se” is part of a longer word in the model');
  await expect(verdict(page).locator('mark')).toHaveText('se');
});

test('an accepted identity leads to the dialog that adds it, filled in', async ({ page }) => {
  await page.goto('/studio/mouse/gate?brand=Acer&model=Gate+Walker');
  await page.getByRole('button', { name: 'Add Acer Gate Walker to the catalog…' }).click();
  const dialog = addProductDialog(page);
  await expect(dialog.getByRole('combobox', { name: 'Brand' })).toHaveValue('Acer');
  await expect(dialog.getByRole('textbox', { name: 'Model' })).toHaveValue('Gate Walker');
  await expect(dialog.getByRole('status', { name: 'Product ID' })).toHaveText('mouse-acer-gate-walker');
  await expect(dialog.getByRole('button', { name: 'Add product' })).toBeEnabled();
});

test('a similar product is pointed out and blocks nothing', async ({ page }) => {
  await page.goto('/studio/mouse/products?dialog=add');
  await nameProduct(page, { brand: 'Razer', model: 'ViperV3 Pro' });
  const dialog = addProductDialog(page);
  await expect(dialog.getByRole('button', { name: 'Add product' })).toBeEnabled();
  await dialog
    .getByRole('group', { name: 'Did you mean' })
    .getByRole('button', { name: 'Razer Viper V3 Pro' })
    .click();
  await expect(page.getByRole('complementary', { name: 'Razer Viper V3 Pro' })).toBeVisible();
});

test('repeated rejections of a tool are listed once with their number, and can be tried again', async ({
  page,
}) => {
  const identity = { brand: 'Acer', model: 'Cestus 315', variant: '315' };
  for (const _ of [1, 2, 3]) await rejectedByTheGate(page, 'journey-tool', identity);
  await rejectedByTheGate(page, 'journey-tool', { brand: 'Razer', model: 'Viper V3', variant: 'Pro' });
  await untilRejected(page, '', 'journey-tool', 4);

  await page.goto('/studio/mouse/gate');
  await page.getByRole('tab', { name: 'Rejections' }).click();
  await page.getByRole('button', { name: 'Filter by source' }).click();
  await page.getByRole('option', { name: /journey-tool/ }).click();
  await expect(rows(rejections(page))).toHaveCount(2);
  const group = row(rejections(page), 'Cestus 315 / 315');
  await expect(group).toContainText(['Variant is in the model3journey-tool']);

  await page.getByRole('searchbox', { name: 'Search rejections' }).fill('cestus');
  await expect(rows(rejections(page))).toHaveCount(1);
  await group.click();
  await page.reload();
  const panel = page.getByRole('complementary', { name: 'Acer Cestus 315 / 315' });
  await expect(panel).toContainText('3 times from journey-tool since');
  await expect(panel).toContainText('so it is not a variant');
  await panel.getByRole('button', { name: 'Try it' }).click();
  await expect(verdict(page)).toContainText('Rejected');
  await page.goBack();
  await expect(panel).toBeVisible();
});

test('trying an identity does not add a rejection', async ({ page }) => {
  await page.goto('/studio/mouse/gate?brand=Acer&model=Untraced+55&variant=55&mode=sync');
  await expect(verdict(page)).toContainText('Rejected');
  await rejectedByTheGate(page, 'journey-mark', { brand: 'Acer', model: 'Traced 56', variant: '56' });
  await untilRejected(page, 'traced 56', 'journey-mark', 1);
  await page.goto('/studio/mouse/gate?tab=rejections&q=untraced');
  await expect(page.getByText('No rejection matches')).toBeVisible();
});

test('a product that could not be added is listed under rejections', async ({ page }) => {
  const rejected = await page.request.post('/api/v1/catalog/mouse/products', {
    data: { brand: 'Acer', model: 'Refused Add 88', variant: '88' },
  });
  expect(rejected.ok()).toBe(false);
  await untilRejected(page, 'refused add', 'add', 1);
  await page.goto('/studio/mouse/gate?tab=rejections&path=add&q=refused+add');
  await expect(row(rejections(page), 'Refused Add 88 / 88')).toContainText(['Variant is in the model1Add']);
});

test('an exception is added with a reason, removed with a reason, and removing it can be undone', async ({
  page,
}) => {
  await page.goto('/studio/mouse/gate?brand=Acer&model=Journey+450&variant=450');
  await page.getByRole('button', { name: 'Keep “450” as a real variant, with a reason' }).click();
  const adding = page.getByRole('dialog', { name: 'Add exception' });
  await expect(adding.getByRole('status', { name: 'Verdict' })).toContainText('Rejected');
  await adding.getByRole('button', { name: 'Keep “450” as a variant' }).click();
  await expect(adding).toContainText('Enter a reason');
  await adding.getByRole('textbox', { name: 'Reason' }).fill('Sold as the 450 edition.');
  await adding.getByRole('button', { name: 'Keep “450” as a variant' }).click();
  await expect(adding).toBeHidden();
  await expect(verdict(page)).toContainText('Accepted');

  await page.getByRole('tab', { name: /Exceptions/ }).click();
  const kept = row(exceptions(page), 'Journey 450 / 450');
  await expect(kept).toContainText(['Sold as the 450 edition.']);
  await kept.getByRole('button', { name: 'Remove the exception for Acer Journey 450 / 450' }).click();
  const removing = page.getByRole('dialog', { name: 'Remove exception' });
  await expect(removing).toContainText('No product depends on it.');
  await expect(removing.getByRole('button', { name: 'Remove exception' })).toBeDisabled();
  await removing.getByRole('textbox', { name: 'Reason for removing it' }).fill('It was a misprint.');
  await removing.getByRole('button', { name: 'Remove exception' }).click();
  await expect(kept).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(kept).toContainText(['Sold as the 450 edition.']);
});

test('an exception that is not needed is rejected with an explanation', async ({ page }) => {
  await page.goto('/studio/mouse/gate?tab=exceptions&dialog=except&brand=Razer&model=Viper+V3&variant=Pro');
  const dialog = page.getByRole('dialog', { name: 'Add exception' });
  await expect(dialog.getByRole('status', { name: 'Verdict' })).toContainText(
    'An exception only helps with a variant that looks like part of the model.',
  );
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Whatever.');
  await dialog.getByRole('button', { name: 'Keep “Pro” as a variant' }).click();
  await expect(dialog.getByRole('alert')).toContainText('exception_not_needed');
});

test('a product that depends on an exception is listed before the exception is removed', async ({ page }) => {
  const id = 'mouse-acer-journey-460-460';
  await page.goto('/studio/mouse/products?dialog=add');
  await nameProduct(page, { brand: 'Acer', model: 'Journey 460', variant: '460' });
  const dialog = addProductDialog(page);
  await dialog.getByRole('button', { name: 'Keep “460” as a real variant, with a reason' }).click();
  const keeping = page.getByRole('dialog', { name: 'Keep “460” as a real variant' });
  await keeping.getByRole('textbox', { name: 'Reason' }).fill('Sold as the 460 edition.');
  await keeping.getByRole('button', { name: 'Keep “460” as a variant' }).click();
  await expect(keeping).toBeHidden();
  await expect(dialog.getByRole('status', { name: 'Verdict' })).toContainText('Accepted');
  await dialog.getByRole('button', { name: 'Add product' }).click();
  await expect(dialog).toBeHidden();
  await row(products(page), id).waitFor();

  const identity = { brand: 'Acer', model: 'Journey 460', variant: '460' };
  const identifier = await excepted(page, identity, 'There already.');
  await page.goto(`/studio/mouse/gate?tab=exceptions&open=${identifier}&dialog=remove`);
  const removing = page.getByRole('dialog', { name: 'Remove exception' });
  await expect(removing.getByRole('list', { name: 'Products that become invalid' })).toContainText(id);
  await removing.getByRole('textbox', { name: 'Reason for removing it' }).fill('It was a misprint.');
  await removing.getByRole('button', { name: 'Remove exception, leave 1 product invalid' }).click();
  await expect(removing).toBeHidden();
  await expect(row(exceptions(page), 'Journey 460')).toHaveCount(0);
});

test('the tabs of the gate are reached with number keys and from the palette', async ({ page }) => {
  await page.goto('/studio/mouse/gate?tab=rejections');
  await expect(page.getByRole('tab', { name: 'Rejections' })).toBeVisible();
  await page.keyboard.press('3');
  await expect(page.getByRole('tab', { name: /Exceptions/ })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('1');
  await expect(steps(page)).toHaveCount(11);
  await page.keyboard.press('/');
  await expect(question(page).getByRole('combobox', { name: 'Brand' })).toBeFocused();
  await page.keyboard.press('ControlOrMeta+k');
  const palette = page.getByRole('dialog', { name: 'Find anything' });
  await expect(palette.getByRole('textbox', { name: 'Find anything' })).toBeFocused();
  await page.keyboard.type('show rej');
  await expect(palette.getByRole('button')).toHaveText(['Show rejections']);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/gate\?tab=rejections/);
});
