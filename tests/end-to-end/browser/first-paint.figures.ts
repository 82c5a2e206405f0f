import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Page, expect, test } from '@playwright/test';
import { grid, products, rows, transferred } from './rollcall';

/** Not a journey but a measurement, for `./rollcall bench screen`: what it finds goes to ROLLCALL_FIGURES. */

const visits = 15;
const differing = 100_000;
const many = 'many';

const figures: Record<string, number | number[]> = {};

type Screen = { path: string; shown: (page: Page) => Promise<void>; mark: string };

const home: Screen = {
  path: '/studio/mouse/overview',
  shown: (page) => expect(page.getByRole('heading', { name: 'Job files' })).toBeVisible(),
  mark: 'main h2',
};
const list: Screen = {
  path: '/studio/mouse/products',
  shown: (page) => expect(rows(products(page)).first()).toBeVisible(),
  mark: '[role="row"][aria-rowindex="2"]',
};
const differences: Screen = {
  path: `/studio/${many}/production?class=in_production_only`,
  shown: (page) => expect(rows(grid(page, 'New from production')).first()).toBeVisible({ timeout: 60_000 }),
  mark: '[role="row"][aria-rowindex="2"]',
};

test.afterAll(() => writeFileSync(process.env['ROLLCALL_FIGURES'] ?? '', JSON.stringify(figures)));

test('the first visit, and the first paint of a page that was here before', async ({ browser, context }) => {
  test.setTimeout(300_000);
  figures['coldHome'] = await visited(await browser.newPage(), home);
  figures['cold'] = await visited(await context.newPage(), list);
  await visited(await context.newPage(), home);
  const machine: number[] = [];
  const frame: number[] = [];
  const painted: number[] = [];
  const homePainted: number[] = [];
  for (let visit = 0; visit < visits; visit++) {
    machine.push(await bare(await context.newPage()));
    frame.push(await firstPaint(await settled(await context.newPage(), list)));
    painted.push(await markPainted(await context.newPage(), list));
    homePainted.push(await markPainted(await context.newPage(), home));
  }
  Object.assign(figures, { machine, frame, list: painted, home: homePainted });
});

test('the differences of a long list', async ({ context, page }) => {
  test.setTimeout(600_000);
  await compareManyRows(page);
  await settled(page, differences);
  figures['rowsInPage'] = await rows(grid(page, 'New from production')).count();
  const opened: number[] = [];
  for (let visit = 0; visit < visits; visit++) {
    opened.push(await markPainted(await context.newPage(), differences));
  }
  figures['differences'] = opened;
  const entered: number[] = [];
  for (let visit = 0; visit < visits; visit++) entered.push(await entering(await context.newPage()));
  figures['differencesEntered'] = entered;
});

async function compareManyRows({ request }: Page) {
  const folder = join(process.env['ROLLCALL_WORKSPACE'] ?? '', 'helper_files', many);
  mkdirSync(folder, { recursive: true });
  const live = Array.from({ length: differing }, (_, index) => ({
    brand: 'Zaopin',
    model: `Mouse ${index}`,
  }));
  writeFileSync(join(folder, 'live.json'), JSON.stringify(live));
  const api = `/api/v1/catalog/${many}`;
  const { etag } = (await request.get(`${api}/product-source`)).headers();
  await request.put(`${api}/product-source`, {
    headers: { 'If-Match': etag ?? '' },
    data: { source_type: 'manual', manual: { file: 'live.json' } },
  });
  const compared = await request.post(`${api}/production-sync`, { data: { dryRun: true }, timeout: 300_000 });
  expect(compared.status(), await compared.text()).toBe(200);
}

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
async function markPainted(page: Page, screen: Screen): Promise<number> {
  await page.addInitScript((mark) => {
    const look = () => {
      if (document.querySelector(mark)) setTimeout(() => performance.mark('painted'));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, screen.mark);
  await settled(page, screen);
  const at = await page.evaluate(() => performance.getEntriesByName('painted')[0]?.startTime ?? Infinity);
  await page.close();
  return at;
}

/** From a click on another page of the app until the rows are painted. */
async function entering(page: Page): Promise<number> {
  await page.goto(`/studio/${many}/compile`);
  const link = page.getByRole('link', { name: 'Production', exact: true });
  await expect(link).toBeVisible();
  await page.waitForTimeout(2000);
  const took = link.evaluate(
    (element: HTMLElement, mark) =>
      new Promise<number>((resolve) => {
        const began = performance.now();
        const look = () => {
          if (document.querySelector(mark)) setTimeout(() => resolve(performance.now() - began));
          else requestAnimationFrame(look);
        };
        element.click();
        requestAnimationFrame(look);
      }),
    differences.mark,
  );
  const milliseconds = await took;
  await page.close();
  return milliseconds;
}

async function settled(page: Page, { path, shown }: Screen): Promise<Page> {
  await page.goto(path);
  await shown(page);
  await page.waitForTimeout(2000);
  return page;
}

async function visited(page: Page, screen: Screen): Promise<number> {
  const bytes = await transferred(page, () => settled(page, screen));
  await page.close();
  return bytes;
}
