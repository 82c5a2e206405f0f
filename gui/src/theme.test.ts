import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DEFAULT_THEME } from '@mantine/core';
import { cssVariables } from './theme';

test('the first frame has the colours of the theme', () => {
  const { light, dark } = cssVariables(DEFAULT_THEME);
  const page = readFileSync('index.html', 'utf8');
  for (const token of ['--rc-ground', '--rc-rail', '--rc-line', '--rc-accent'] as const) {
    expect(page).toContain(`light-dark(${light[token]}, ${dark[token]})`);
  }
});
