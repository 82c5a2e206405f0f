import { writeFileSync } from 'node:fs';
import { type Page, expect, test } from '@playwright/test';
import { products, rows } from './rollcall';

/** Not a journey but a measurement, for `./rollcall bench screen`: what it finds goes to ROLLCALL_FIGURES. */

const visits = 15;

test('the first paint of a page that was here before', async ({ context, page }) => {
  test.setTimeout(300_000);
  const cold = await transferred(page);
  await page.close();
  const frame: number[] = [];
  const list: number[] = [];
  const machine: number[] = [];
  for (let visit = 0; visit < visits; visit++) {
    machine.push(await bare(await context.newPage()));
    frame.push(await firstPaint(await settled(await context.newPage())));
    list.push(await listPainted(await context.newPage()));
  }
  writeFileSync(process.env['ROLLCALL_FIGURES'] ?? '', JSON.stringify({ cold, machine, frame, list }));
});

async function bare(page: Page): Promise<number> {
  await page.route('**/bare', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Bare</title><p>Bare</p>' }),
  );
  await page.goto('/bare');
  await page.waitForTimeout(500);
  return firstPaint(page);
}

async function firstPaint(page: Page): Promise<number> {
  const at = await page.evaluate(() => performance.getEntriesByName('first-paint')[0]?.startTime ?? Infinity);
  await page.close();
  return at;
}

/** Looking for it at every frame costs time itself, so the first paint is measured without. */
async function listPainted(page: Page): Promise<number> {
  await page.addInitScript(() => {
    const look = () => {
      if (document.querySelector('[role="row"][aria-rowindex="2"]')) setTimeout(() => performance.mark('list'));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await settled(page);
  const at = await page.evaluate(() => performance.getEntriesByName('list')[0]?.startTime ?? Infinity);
  await page.close();
  return at;
}

async function settled(page: Page): Promise<Page> {
  await page.goto('/studio/mouse/products');
  await expect(rows(products(page)).first()).toBeVisible();
  await page.waitForTimeout(2000);
  return page;
}

/** Bytes over the network, heads of the answers and all. */
async function transferred(page: Page): Promise<number> {
  const network = await page.context().newCDPSession(page);
  let bytes = 0;
  network.on('Network.loadingFinished', (finished) => (bytes += finished.encodedDataLength));
  await network.send('Network.enable');
  await settled(page);
  return bytes;
}
