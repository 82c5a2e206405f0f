import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from './test';

const wide = { width: 1440, height: 900 };
const narrow = { width: 900, height: 1000 };
/** It ends as it began: light and wide. */
const looks = [
  { colorScheme: 'dark', viewport: narrow },
  { colorScheme: 'light', viewport: narrow },
  { colorScheme: 'dark', viewport: wide },
  { colorScheme: 'light', viewport: wide },
] as const;

/** What axe finds on a page, one line each. */
export async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    // Rows are alike: checking a dozen of them takes a third of the time.
    .exclude('[role=row]:nth-child(n + 13)')
    .options({ resultTypes: ['violations'] })
    // There are no frames, for which the other mode would open a second page.
    .setLegacyMode()
    .analyze();
  return violations.map(
    ({ id, impact, nodes }) => `${impact} ${id}: ${nodes.map(({ html }) => html).join('\n')}`,
  );
}

/** A picture in both schemes and widths; no violations in any of them. */
export async function expectNoViolations(page: Page, screen: string) {
  await page.evaluate(() => document.fonts.ready);
  for (const { colorScheme, viewport } of looks) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize(viewport);
    const name = `${screen}-${colorScheme}-${viewport.width}`;
    await page.screenshot({ path: `../target/screenshots/${name}.png`, animations: 'disabled' });
    // Dark and narrow has the colours of dark and wide, and the layout of light and narrow.
    if (colorScheme === 'light' || viewport === wide) expect(await violationsOf(page), name).toEqual([]);
  }
}
