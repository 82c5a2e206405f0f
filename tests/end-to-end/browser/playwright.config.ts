import { defineConfig } from '@playwright/test';
import { findChromium } from './chromium';

const chromium = findChromium();

/** Against a Rollcall that runs already, with the bundled sample: ROLLCALL_URL and ROLLCALL_WORKSPACE say which. */
export default defineConfig({
  testDir: '.',
  outputDir: '../target/browser/failures',
  // The journeys write to the one Rollcall they share, so they come one after the other, and once; the screens beside them
  // bring answers of their own or only look.
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['junit', { outputFile: '../target/browser/results.xml' }]],
  use: {
    baseURL: process.env['ROLLCALL_URL'] ?? 'http://localhost:8080',
    viewport: { width: 1440, height: 900 },
    colorScheme: 'light',
    locale: 'en-GB',
    timezoneId: 'UTC',
    // What moves is waited for.
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    launchOptions: {
      ...chromium,
      args: [
        ...chromium.args,
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
    { name: 'screens', testMatch: 'screens.spec.ts', workers: 1 },
    { name: 'journeys', testIgnore: ['screens.spec.ts', 'login.spec.ts', 'deployed.spec.ts'], workers: 1 },
    // Against a Rollcall with an issuer.
    { name: 'login', testMatch: 'login.spec.ts', workers: 1 },
    // Against docker-compose.yml, by deploy/verify.
    { name: 'deployed', testMatch: 'deployed.spec.ts', workers: 1 },
    // A measurement, for whoever says where its figures go.
    ...(process.env['ROLLCALL_FIGURES'] ? [{ name: 'figures', testMatch: '*.figures.ts' }] : []),
  ],
});
