import { expect, test, type Page } from '@playwright/test';
import {
  addProductDialog,
  excepted,
  exceptions,
  nameProduct,
  products,
  refusedByTheGate,
  rejections,
  row,
  rows,
  untilRejected,
} from './rollcall';

const question = (page: Page) => page.getByRole('form', { name: 'Identity to try' });
const verdict = (page: Page) => page.getByRole('status', { name: 'Verdict' });
const steps = (page: Page) => page.getByRole('region', { name: 'Rule by rule' }).getByRole('listitem');

test('a name is judged rule by rule while it is typed, and a link carries the question', async ({ page }) => {
  await page.goto('/studio/mouse/products');
  await page.getByRole('link', { name: 'Gate', exact: true }).click();
  await expect(steps(page)).toHaveCount(11);
  await page.keyboard.press('/');
  await page.keyboard.type('Acer');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Cestus 310');
  await page.keyboard.press('Tab');
  await page.keyboard.type('310');

  async function expectTheRefusalUnfolded() {
    await expect(verdict(page)).toContainText('Refused');
    await expect(verdict(page)).toContainText('“310” stands there as a word of its own');
    await expect(verdict(page).locator('mark')).toHaveText('310');
    await expect(steps(page).nth(0)).toContainText('Passed');
    await expect(steps(page).nth(1)).toContainText('Refuses');
    await expect(steps(page).nth(1)).toHaveAttribute('aria-current', 'step');
    await expect(steps(page).filter({ hasText: 'Not reached' })).toHaveCount(9);
    await expect(page.getByRole('group', { name: 'What the answer rests on' })).toContainText(
      /As of revision \d/,
    );
  }
  await expectTheRefusalUnfolded();
  await expect(page).toHaveURL(/model=Cestus\+310&variant=310/);
  await page.reload();
  await expectTheRefusalUnfolded();

  await page.getByRole('button', { name: 'Use the existing Acer Cestus 310' }).click();
  await expect(question(page).getByRole('textbox', { name: 'Variant' })).toHaveValue('');
  await expect(verdict(page)).toContainText('Already there');
  await verdict(page).getByRole('link', { name: 'Acer Cestus 310' }).click();
  await expect(page.getByRole('complementary', { name: 'Acer Cestus 310' })).toBeVisible();
});

test('a part of a word is told from a word, in the mode that only finds', async ({ page }) => {
  await page.goto('/studio/mouse/gate?brand=Razer&model=Basilisk+Essential&variant=SE&mode=sync');
  await expect(page.getByRole('radio', { name: 'Sync' })).toBeChecked();
  await expect(verdict(page)).toContainText('“se” is only a part of a longer word');
  await expect(verdict(page).locator('mark')).toHaveText('se');
});

test('an accepted name leads to the dialog that adds it, filled in', async ({ page }) => {
  await page.goto('/studio/mouse/gate?brand=Acer&model=Gate+Walker');
  await page.getByRole('button', { name: 'Add Acer Gate Walker to the catalog…' }).click();
  const dialog = addProductDialog(page);
  await expect(dialog.getByRole('combobox', { name: 'Brand' })).toHaveValue('Acer');
  await expect(dialog.getByRole('textbox', { name: 'Model' })).toHaveValue('Gate Walker');
  await expect(dialog.getByRole('status', { name: 'Product ID' })).toHaveText('mouse-acer-gate-walker');
  await expect(dialog.getByRole('button', { name: 'Add product' })).toBeEnabled();
});

test('what looks like another product is pointed out and blocks nothing', async ({ page }) => {
  await page.goto('/studio/mouse/products?dialog=add');
  await nameProduct(page, { brand: 'Razer', model: 'ViperV3 Pro' });
  const dialog = addProductDialog(page);
  await expect(dialog.getByRole('button', { name: 'Add product' })).toBeEnabled();
  await dialog
    .getByRole('group', { name: 'You may mean' })
    .getByRole('button', { name: 'Razer Viper V3 Pro' })
    .click();
  await expect(page.getByRole('complementary', { name: 'Razer Viper V3 Pro' })).toBeVisible();
});

test('what a tool was refused stands among the rejections once, with how often, and can be tried again', async ({
  page,
}) => {
  const identity = { brand: 'Acer', model: 'Cestus 315', variant: '315' };
  for (const _ of [1, 2, 3]) await refusedByTheGate(page, 'journey-tool', identity);
  await refusedByTheGate(page, 'journey-tool', { brand: 'Razer', model: 'Viper V3', variant: 'Pro' });
  await untilRejected(page, '', 'journey-tool', 4);

  await page.goto('/studio/mouse/gate');
  await page.getByRole('tab', { name: 'Rejections' }).click();
  await page.getByRole('button', { name: 'Filter by came by' }).click();
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
  await expect(verdict(page)).toContainText('Refused');
  await page.goBack();
  await expect(panel).toBeVisible();
});

test('watching a verdict leaves no trace among the rejections', async ({ page }) => {
  await page.goto('/studio/mouse/gate?brand=Acer&model=Untraced+55&variant=55&mode=sync');
  await expect(verdict(page)).toContainText('Refused');
  await refusedByTheGate(page, 'journey-mark', { brand: 'Acer', model: 'Traced 56', variant: '56' });
  await untilRejected(page, 'traced 56', 'journey-mark', 1);
  await page.goto('/studio/mouse/gate?tab=rejections&q=untraced');
  await expect(page.getByText('No refusal matches')).toBeVisible();
});

test('a product that could not be added stands among the rejections', async ({ page }) => {
  const refused = await page.request.post('/api/v1/catalog/mouse/products', {
    data: { brand: 'Acer', model: 'Refused Add 88', variant: '88' },
  });
  expect(refused.ok()).toBe(false);
  await untilRejected(page, 'refused add', 'add', 1);
  await page.goto('/studio/mouse/gate?tab=rejections&path=add&q=refused+add');
  await expect(row(rejections(page), 'Refused Add 88 / 88')).toContainText(['Variant is in the model1Add']);
});

test('an exception is made with a reason and taken away with one, and a click brings it back', async ({
  page,
}) => {
  await page.goto('/studio/mouse/gate?brand=Acer&model=Journey+450&variant=450');
  await page.getByRole('button', { name: 'Keep “450” as a real variant, with a reason' }).click();
  const adding = page.getByRole('dialog', { name: 'Add exception' });
  await expect(adding.getByRole('status', { name: 'Verdict' })).toContainText('Refused');
  await adding.getByRole('button', { name: 'Keep “450” as a variant' }).click();
  await expect(adding).toContainText('Say why');
  await adding.getByRole('textbox', { name: 'Why it is real' }).fill('Sold as the 450 edition.');
  await adding.getByRole('button', { name: 'Keep “450” as a variant' }).click();
  await expect(adding).toBeHidden();
  await expect(verdict(page)).toContainText('Accepted');

  await page.getByRole('tab', { name: /Exceptions/ }).click();
  const kept = row(exceptions(page), 'Journey 450 / 450');
  await expect(kept).toContainText(['Sold as the 450 edition.']);
  await kept.getByRole('button', { name: 'Remove the exception for Acer Journey 450 / 450' }).click();
  const removing = page.getByRole('dialog', { name: 'Remove exception' });
  await expect(removing).toContainText('No product stands because of it.');
  await expect(removing.getByRole('button', { name: 'Remove exception' })).toBeDisabled();
  await removing.getByRole('textbox', { name: 'Why it goes' }).fill('It was a misprint.');
  await removing.getByRole('button', { name: 'Remove exception' }).click();
  await expect(kept).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(kept).toContainText(['Sold as the 450 edition.']);
});

test('an exception that is not needed is refused with what the gate says', async ({ page }) => {
  await page.goto('/studio/mouse/gate?tab=exceptions&dialog=except&brand=Razer&model=Viper+V3&variant=Pro');
  const dialog = page.getByRole('dialog', { name: 'Add exception' });
  await expect(dialog.getByRole('status', { name: 'Verdict' })).toContainText(
    'An exception answers only a variant that looks like a part of the model.',
  );
  await dialog.getByRole('textbox', { name: 'Why it is real' }).fill('Whatever.');
  await dialog.getByRole('button', { name: 'Keep “Pro” as a variant' }).click();
  await expect(dialog.getByRole('alert')).toContainText('exception_not_needed');
});

test('a product is added by an exception, and stands in the way of taking it away', async ({ page }) => {
  const id = 'mouse-acer-journey-460-460';
  await page.goto('/studio/mouse/products?dialog=add');
  await nameProduct(page, { brand: 'Acer', model: 'Journey 460', variant: '460' });
  const dialog = addProductDialog(page);
  await dialog.getByRole('button', { name: 'Keep “460” as a real variant, with a reason' }).click();
  const keeping = page.getByRole('dialog', { name: 'Keep “460” as a real variant' });
  await keeping.getByRole('textbox', { name: 'Why it is real' }).fill('Sold as the 460 edition.');
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
  await removing.getByRole('textbox', { name: 'Why it goes' }).fill('It was a misprint.');
  await removing.getByRole('button', { name: 'Remove exception, leave 1 product invalid' }).click();
  await expect(removing).toBeHidden();
  await expect(row(exceptions(page), 'Journey 460')).toHaveCount(0);
});

test('the parts of the gate are reached by number, from any of them and from the palette', async ({
  page,
}) => {
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
