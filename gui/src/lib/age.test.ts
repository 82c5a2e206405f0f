import { expect, it } from 'vitest';
import { ago, since, span } from './age';

// A Wednesday; all of it in the time of the machine, as the screen tells it.
const now = new Date(2026, 3, 15, 12, 0).getTime();
const at = (day: number, hour: number, minute = 0) => new Date(2026, 3, day, hour, minute).toISOString();

it.each([
  [at(15, 12), 'just now'],
  [at(15, 11, 55), '5 min ago'],
  [at(15, 9), '3 h ago'],
  [at(13, 12), '2 d ago'],
  [at(1, 12), '2026-04-01'],
])('tells the age of %s as "%s"', (iso, told) => {
  expect(ago(iso, now)).toBe(told);
});

it('shows times of a faster clock as now', () => {
  expect(ago(at(15, 12, 1), now)).toBe('just now');
});

it.each([
  [at(15, 9, 5), 'since 09:05'],
  [at(14, 23), 'since yesterday'],
  [at(13, 8), 'since Monday'],
  [at(9, 8), 'since Thursday'],
  [at(8, 8), 'since 2026-04-08'],
])('tells the beginning %s as "%s"', (iso, told) => {
  expect(since(iso, now)).toBe(told);
});

it('shows a duration in its largest unit', () => {
  expect([12_000, 90_000, 3 * 3_600_000, 50 * 3_600_000].map(span)).toEqual(['12 s', '2 min', '3 h', '2 d']);
});
