import { writeFileSync } from 'node:fs';
import { type Page, expect, test } from '@playwright/test';
import { products, rows } from './rollcall';

/** Not a journey but a measurement, for `./rollcall bench screen`: what it finds goes to ROLLCALL_FIGURES. */

const visits = 15;

test('the first paint of a page that was here before', async ({ context, page }) => {
  test.setTimeout(300_000);
  const cold = await transferred(page, '/studio/mouse/products');
  await page.close();
  const frame: number[] = [];
  const list: number[] = [];
  const machine: number[] = [];
  for (let visit = 0; visit < visits; visit++) {
    const bare = await context.newPage();
    await bare.route('**/bare', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Bare</title><p>Bare</p>' }),
    );
    await bare.goto('/bare');
    await bare.waitForTimeout(500);
    machine.push(await firstPaint(bare));
    await bare.close();
    const seen = await context.newPage();
    await seen.addInitScript(() => {
      const look = () => {
        if (document.querySelector('[role="row"][aria-rowindex="2"]')) setTimeout(() => performance.mark('list'));
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    await seen.goto('/studio/mouse/products');
    await expect(rows(products(seen)).first()).toBeVisible();
    frame.push(await firstPaint(seen));
    list.push(await seen.evaluate(() => performance.getEntriesByName('list')[0]?.startTime ?? Infinity));
    await seen.waitForTimeout(2000);
    await seen.close();
  }
  writeFileSync(process.env['ROLLCALL_FIGURES'] ?? '', JSON.stringify({ cold, machine, frame, list }));
});

const firstPaint = (page: Page) =>
  page.evaluate(() => performance.getEntriesByName('first-paint')[0]?.startTime ?? Infinity);

/** Bytes over the network, heads of the answers and all. */
async function transferred(page: Page, path: string): Promise<number> {
  const network = await page.context().newCDPSession(page);
  let bytes = 0;
  network.on('Network.loadingFinished', (finished) => (bytes += finished.encodedDataLength));
  await network.send('Network.enable');
  await page.goto(path);
  await expect(rows(products(page)).first()).toBeVisible();
  await page.waitForTimeout(3000);
  return bytes;
}
