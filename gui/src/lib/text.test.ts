import { expect, it } from 'vitest';
import { around, differing, isWebUrl } from './text';

it('splits a text around the matching part, regardless of case', () => {
  expect(around('Basilisk Essential', 'SE')).toEqual(['Basilisk Es', 'se', 'ntial']);
  expect(around('Cestus 310', null)).toEqual(['Cestus 310', '', '']);
});

it.each(['https://www.razer.com/mice', 'http://a.example'])('treats %s as a link', (url) => {
  expect(isWebUrl(url)).toBe(true);
});

it.each(['razer.com', 'javascript:alert(1)', 'https://', 'https://a b.example', ''])(
  'refuses %j as a link',
  (url) => {
    expect(isWebUrl(url)).toBe(false);
  },
);

it.each([
  ['mouse-razer-viper-v3', 'mouse-razor-viper-v3', 'razer', 'razor'],
  ['mouse-razer-viper', 'mouse-razer-usa-viper', '', 'usa-'],
  ['Razer', 'Razer', '', ''],
  ['', 'Razer', '', 'Razer'],
])('marks only what differs between %s and %s', (from, to, gone, come) => {
  const cut = differing(from, to);
  expect([cut.from.join(''), cut.to.join('')]).toEqual([from, to]);
  expect([cut.from[1], cut.to[1]]).toEqual([gone, come]);
});
