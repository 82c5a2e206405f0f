import { expect, it } from 'vitest';
import { rateOf } from './rate';

const now = Date.parse('2026-03-01T09:00:00Z');
const ago = (seconds: number) => now - seconds * 1000;

it('says how many decisions a minute were made', () => {
  expect(rateOf([ago(60), ago(40), ago(20), ago(10)], now)).toBe(4);
});

it('forgets what is longer ago than three minutes', () => {
  expect(rateOf([ago(900), ago(800), ago(120), ago(60), ago(30)], now)).toBe(2);
});

it('says nothing until there is enough to tell', () => {
  expect(rateOf([], now)).toBeNull();
  expect(rateOf([ago(60), ago(1)], now)).toBeNull();
  expect(rateOf([ago(3), ago(2), ago(1)], now)).toBeNull();
});
