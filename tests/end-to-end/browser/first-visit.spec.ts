import { expect, test } from '@playwright/test';
import { transferred } from './rollcall';

/** Not ./test, which keeps what a visit brought: each of these is a first one. */

const most = 600_000;

for (const [name, path] of [
  ['the overview', '/studio/mouse/overview'],
  ['products', '/studio/mouse/products'],
  ['production', '/studio/mouse/production'],
  ['compile reports', '/studio/mouse/compile'],
  ['the review', '/studio/mouse/review'],
  ['the history', '/history'],
  ['the settings', '/settings'],
] as const) {
  test(`a first visit of ${name} costs little`, async ({ browser }, { project }) => {
    const page = await browser.newPage({ baseURL: project.use.baseURL });
    const bytes = await transferred(page, async () => {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.waitForTimeout(2000);
    });
    expect(bytes).toBeGreaterThan(most / 10);
    expect(bytes).toBeLessThanOrEqual(most);
    await page.close();
  });
}
