import { test as base, type BrowserContext, type Page } from '@playwright/test';

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
    await forget(page);
    await page.close();
  },
});

/** Leaves the app first, as it stores what it shows when it is left. */
async function forget(page: Page) {
  const { origin } = new URL(page.url());
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.goto('about:blank');
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'local_storage,cookies' });
}
