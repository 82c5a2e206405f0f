import { expect, it } from 'vitest';
import {
  allTicked,
  amountTicked,
  choiceOf,
  extentOfGroup,
  formatTicks,
  isTicked,
  parseTicks,
  tickGroup,
  toggleFile,
} from './ticks';

const amounts = { duplicate: 2, fabricated: 3 };
const copy = { file: 'copy.json', reason: 'duplicate' };
const mini = { file: 'mini.json', reason: 'fabricated' };

it('ticks everything at first, and then tells the service nothing', () => {
  expect(isTicked(allTicked, copy)).toBe(true);
  expect(amountTicked(allTicked, amounts)).toBe(5);
  expect(choiceOf(allTicked, amounts)).toEqual({});
  expect(formatTicks(allTicked)).toBeUndefined();
});

it('leaves out a file that is not ticked', () => {
  const ticks = toggleFile(allTicked, copy);
  expect(isTicked(ticks, copy)).toBe(false);
  expect(amountTicked(ticks, amounts)).toBe(4);
  expect(extentOfGroup(ticks, 'duplicate', 2)).toBe('some');
  expect(choiceOf(ticks, amounts)).toEqual({ except: ['copy.json'] });
  expect(choiceOf(toggleFile(ticks, copy), amounts)).toEqual({});
});

it('leaves out a group that is not ticked, but for files of it that are', () => {
  const ticks = toggleFile(tickGroup(allTicked, 'fabricated', false), mini);
  expect(isTicked(ticks, mini)).toBe(true);
  expect(isTicked(ticks, { file: 'ultra.json', reason: 'fabricated' })).toBe(false);
  expect(amountTicked(ticks, amounts)).toBe(3);
  expect(extentOfGroup(ticks, 'fabricated', 3)).toBe('some');
  expect(choiceOf(ticks, amounts)).toEqual({ reasons: ['duplicate'], include: ['mini.json'] });
});

it('ticks a whole group again', () => {
  const ticks = tickGroup(toggleFile(allTicked, mini), 'fabricated', true);
  expect(extentOfGroup(ticks, 'fabricated', 3)).toBe('all');
  expect(amountTicked(ticks, amounts)).toBe(5);
});

it('survives in an address', () => {
  const ticks = toggleFile(tickGroup(allTicked, 'duplicate', false), mini);
  expect(parseTicks(formatTicks(ticks))).toEqual(ticks);
  expect(parseTicks('{"duplicate":"off"}')).toEqual(allTicked);
  expect(parseTicks('not json')).toEqual(allTicked);
});
