import { describe, expect, it } from 'vitest';
import {
  formatParams,
  memberOf,
  valuesOf,
  nextSort,
  parseParams,
  parseSort,
  splitList,
  toggled,
} from './params';

describe('search parameters', () => {
  it('survive a round trip through the address', () => {
    const params = { q: 'viper v3', brand: 'razer', sel: 'mouse-a,mouse-b', sort: '-updatedAt' };
    expect(parseParams(formatParams(params))).toEqual(params);
  });

  it('are written without quotes, and a list with plain commas', () => {
    expect(formatParams({ status: 'active', sel: ['a', 'b'] })).toBe('?status=active&sel=a,b');
  });

  it('leave out what is not set', () => {
    expect(formatParams({ q: '', open: undefined })).toBe('');
  });

  it('keep special characters', () => {
    expect(parseParams(formatParams({ q: 'G Pro+ & co' }))).toEqual({ q: 'G Pro+ & co' });
  });
});

describe('sorting by a header', () => {
  it('goes from ascending to descending to the default order', () => {
    expect(nextSort(undefined, 'brand')).toBe('brand');
    expect(nextSort('brand', 'brand')).toBe('-brand');
    expect(nextSort('-brand', 'brand')).toBeUndefined();
  });

  it('starts with ascending on another column', () => {
    expect(nextSort('-brand', 'model')).toBe('model');
  });

  it('reads a leading minus as descending', () => {
    expect(parseSort('-updatedAt')).toEqual({ key: 'updatedAt', direction: 'descending' });
  });
});

describe('selection', () => {
  it('adds and removes a row', () => {
    expect(toggled(splitList('a,b'), 'c')).toEqual(['a', 'b', 'c']);
    expect(toggled(splitList('a,b'), 'a')).toEqual(['b']);
  });
});

it('keeps values with a comma apart, and takes what is not encoded as it is', () => {
  expect(memberOf(['Red, matte', 'Blue'])).toBe('Red%2C%20matte,Blue');
  expect(valuesOf('Red%2C%20matte,Blue')).toEqual(['Red, matte', 'Blue']);
  expect(valuesOf('100%')).toEqual(['100%']);
  expect(memberOf([])).toBeUndefined();
});
