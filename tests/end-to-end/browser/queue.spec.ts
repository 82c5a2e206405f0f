import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from './test';
import { aProduct, queue, queueFile, row, rows, workspaceFile } from './rollcall';

/** Part of the names in a test, so that it only finds its own products. */
let tag = '';
test.beforeEach(() => {
  tag = Date.now().toString(36);
});

const path = () => join(process.env['ROLLCALL_WORKSPACE'] ?? '', queueFile);

type Row = Record<string, unknown> & { productId: string };
type Queue = { products: Record<string, Row> | Row[] };

/** Changes a row of the queue file as the pipeline does. */
function pipelineSays(productId: string, said: Record<string, unknown>) {
  const queue = workspaceFile(queueFile) as Queue;
  const found = Object.values(queue.products).find((row) => row.productId === productId);
  if (!found) throw new Error(`${productId} has no row in ${queueFile}`);
  Object.assign(found, said);
  writeFileSync(path(), JSON.stringify(queue, null, 2));
}

const inQueue = (productId: string) => JSON.stringify(workspaceFile(queueFile)).includes(productId);

async function queued(page: Page, model: string) {
  const productId = await aProduct(page, model);
  await expect.poll(() => inQueue(productId)).toBe(true);
  return productId;
}

test('a new product is in the queue, and its row links to it', async ({ page }) => {
  const productId = await queued(page, `Queue ${tag}`);
  await page.goto('/studio/mouse/products');
  await page.getByRole('link', { name: 'Queue', exact: true }).click();
  await page.getByRole('searchbox', { name: 'Search the queue' }).fill(tag);
  await expect(rows(queue(page))).toHaveCount(1);
  await expect(row(queue(page), productId)).toContainText(['Pending']);
  await row(queue(page), productId).click();
  await page.getByRole('complementary', { name: productId }).getByRole('link', { name: productId }).click();
  await expect(page.getByRole('complementary', { name: `Razer Queue ${tag}` })).toBeVisible();
});

test('a failure is shown with its error as soon as the pipeline writes it', async ({ page }) => {
  const productId = await queued(page, `Fail ${tag}`);
  await page.goto(`/studio/mouse/queue?q=${tag}`);
  await expect(row(queue(page), productId)).toContainText(['Pending']);
  pipelineSays(productId, {
    status: 'failed',
    attempts_total: 2,
    last_error: `timeout while fetching ${tag}`,
  });
  await expect(row(queue(page), productId)).toContainText([`timeout while fetching ${tag}`]);
  await expect(row(queue(page), productId)).toContainText(['Failed']);
  await page.getByRole('button', { name: 'Filter by errors' }).click();
  await page.getByRole('option', { name: /With an error/ }).click();
  await expect(page).toHaveURL(/failing=true/);
  await expect(rows(queue(page))).toHaveCount(1);
  await row(queue(page), productId).click();
  await expect(page.getByRole('complementary', { name: productId })).toContainText('timeout while fetching');
});

test('an unreadable queue file is reported and left alone, and the rows come back once it is repaired', async ({
  page,
}) => {
  const before = readFileSync(path(), 'utf8');
  try {
    writeFileSync(path(), 'not a queue');
    await page.goto('/studio/mouse/queue');
    await expect(page.getByRole('alert')).toContainText('Repair the file');
    expect(readFileSync(path(), 'utf8')).toBe('not a queue');
  } finally {
    writeFileSync(path(), before);
  }
  // The live stream reports the repaired file, and the list is read again without a click.
  await rows(queue(page)).first().waitFor();
  await expect(page.getByRole('alert')).toHaveCount(0);
});
