import { describe, expect, it } from 'vitest';
import {
  formatParams,
  formatQuery,
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

it('repeats a parameter of a service for each of several values', () => {
  expect(formatQuery({ format: 'csv', brand: ['razer', 'a,b'], hasOutput: true, q: undefined })).toBe(
    '?format=csv&brand=razer&brand=a%2Cb&hasOutput=true',
  );
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
