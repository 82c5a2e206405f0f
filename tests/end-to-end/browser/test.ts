import { test as base, type BrowserContext } from '@playwright/test';

export { expect, type Browser, type Locator, type Page } from '@playwright/test';

/**
 * Every test has a page of its own, in one browser context for all of them: as for anybody who comes back, the code is in its
 * cache and need not be compiled anew, which is most of what a visit costs. Nothing else is kept from one test to the next.
 * A test that changes the context itself (its clock, its permissions) takes Playwright's own `test`.
 */
export const test = base.extend<object, { visitor: BrowserContext }>({
  visitor: [
    async ({ browser }, use, { project }) => {
      const { baseURL, colorScheme, contextOptions, locale, timezoneId, viewport } = project.use;
      const context = await browser.newContext({
        ...contextOptions,
        baseURL,
        colorScheme,
        locale,
        timezoneId,
        viewport,
      });
      await use(context);
      await context.close();
    },
    { scope: 'worker' },
  ],
  page: async ({ visitor }, use, info) => {
    const page = await visitor.newPage();
    await use(page);
    if (info.status !== info.expectedStatus) await page.screenshot({ path: info.outputPath('failed.png') });
    await page.evaluate(() => (localStorage.clear(), sessionStorage.clear())).catch(() => undefined);
    await page.close();
  },
});
