import { defineConfig } from '@playwright/test';
import { findChromium } from './chromium';

const sizes = { '1440': { width: 1440, height: 900 }, '900': { width: 900, height: 1000 } };

const screens = (['light', 'dark'] as const).flatMap((colorScheme) =>
  Object.entries(sizes).map(([width, viewport]) => ({
    name: `${colorScheme} ${width}`,
    testMatch: 'screens.spec.ts',
    use: { colorScheme, viewport },
  })),
);

/** Against a Rollcall that runs already, with the bundled sample: ROLLCALL_URL and ROLLCALL_WORKSPACE say which. */
export default defineConfig({
  testDir: '.',
  outputDir: '../target/browser/failures',
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['junit', { outputFile: '../target/browser/results.xml' }]],
  use: {
    baseURL: process.env['ROLLCALL_URL'] ?? 'http://localhost:8080',
    locale: 'en-GB',
    timezoneId: 'UTC',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...findChromium(),
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    ...screens,
    {
      // They write to the one Rollcall they share, so they come after the pictures, one after the other, and once.
      name: 'journeys',
      workers: 1,
      dependencies: process.env['CI'] ? screens.map(({ name }) => name) : [],
      testIgnore: 'screens.spec.ts',
      use: { colorScheme: 'light', viewport: sizes['1440'] },
    },
  ],
});
