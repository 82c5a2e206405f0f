import { writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { grid } from './rollcall';

/** Not a journey but a measurement, for `./rollcall bench review`: what it finds goes to ROLLCALL_FIGURES. */

const category = 'bench';
const turns = 300;

type Seen = { frames: number; blank: number; loading: number; frameP95: number; cells: number };

/** Down by half a screen a frame, then across, then to the middle and the end at once. */
test('scrolling all values of a long list', async ({ page }) => {
  test.setTimeout(300_000);
  await page.goto(`/studio/${category}/review`);
  const values = grid(page, 'Values');
  await expect(values).toBeVisible({ timeout: 60_000 });
  const seen = await values.evaluate(async (scroller, times): Promise<Seen> => {
    const { left, top, width, height } = scroller.getBoundingClientRect();
    const places = [0.1, 0.5, 0.9].flatMap((across) =>
      [0.15, 0.5, 0.95].map((down) => [left + across * width, top + down * height] as const),
    );
    const drawn = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const took: number[] = [];
    let blank = 0;
    let loading = 0;
    const look = async (scroll: () => void) => {
      const began = performance.now();
      scroll();
      await drawn();
      took.push(performance.now() - began);
      const cells = places.map(([x, y]) => document.elementFromPoint(x, y)?.closest('[role=row]'));
      if (cells.some((row) => !row)) blank++;
      if (cells.some((row) => row?.querySelector('[role=rowheader] [style*="width"]'))) loading++;
    };
    for (let turn = 0; turn < times; turn++) await look(() => (scroller.scrollTop += height / 2));
    for (let turn = 0; turn < times / 10; turn++) await look(() => (scroller.scrollLeft += width / 2));
    for (const share of [0.5, 1, 0.25, 0]) {
      await look(() => (scroller.scrollTop = share * scroller.scrollHeight));
      await look(() => (scroller.scrollLeft = share * scroller.scrollWidth));
    }
    return {
      frames: took.length,
      blank,
      loading,
      frameP95: took.sort((one, other) => one - other)[Math.floor(took.length * 0.95)] ?? Infinity,
      cells: scroller.querySelectorAll('[role=gridcell]').length,
    };
  }, turns);
  writeFileSync(process.env['ROLLCALL_FIGURES'] ?? '', JSON.stringify(seen));
});
