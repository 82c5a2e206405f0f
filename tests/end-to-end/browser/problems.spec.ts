import { expect, test } from '@playwright/test';
import { products, rows } from './rollcall';

test('if the service is unreachable the screen says what to do, and Try again loads the list', async ({
  page,
}) => {
  await page.route('**/api/**', (route) => route.abort());
  await page.goto('/studio/mouse/products');
  const problem = page.getByRole('alert');
  await expect(problem).toContainText('Rollcall cannot be reached', { timeout: 20_000 });
  await expect(problem).toContainText('Error code unreachable');
  await expect(page.getByRole('button', { name: /^Live state: (?!Live)/ })).toBeVisible();

  await page.unroute('**/api/**');
  await problem.getByRole('button', { name: 'Try again' }).click();
  await rows(products(page)).first().waitFor();
  await expect(problem).toHaveCount(0);
});

test('a problem of the service is shown with its title, detail and code', async ({ page }) => {
  await page.route('**/api/v1/brands?*', (route) =>
    route.fulfill({
      status: 503,
      contentType: 'application/problem+json',
      json: {
        title: 'Not available just now',
        status: 503,
        code: 'unavailable',
        detail: 'brand-service does not answer.',
        instance: '/api/v1/brands',
      },
    }),
  );
  await page.goto('/brands');
  const problem = page.getByRole('alert');
  await expect(problem).toContainText('Not available just now', { timeout: 20_000 });
  await expect(problem).toContainText('brand-service does not answer.');
  await expect(problem).toContainText('unavailable · /api/v1/brands');
});

test('a list stays on the screen, marked as out of date, when the service goes down', async ({ page }) => {
  await page.goto('/studio/mouse/products');
  await rows(products(page)).first().waitFor();
  await page.route('**/api/v1/catalog/**', (route) => route.abort());
  await page.clock.setFixedTime(Date.now() + 60_000);
  await page.reload();
  await expect(rows(products(page)).first()).toBeVisible();
  await expect(page.getByText(/Last updated at .* Rollcall cannot be reached/)).toBeVisible({
    timeout: 20_000,
  });
});
