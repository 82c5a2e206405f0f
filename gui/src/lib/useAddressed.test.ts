import { act, renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useAddressed } from './useAddressed';

const written = {
  parse: (text: string | undefined) => text ?? '',
  format: (value: string) => value || undefined,
};

it('keeps in the address what is short, and until the page is closed what is not', () => {
  const { result } = renderHook(() => useAddressed(undefined, written));
  expect(result.current.value).toBe('');
  expect(result.current.become('short')).toBe('short');
  const long = 'x'.repeat(3001);
  act(() => expect(result.current.become(long)).toBeUndefined());
  expect(result.current.value).toBe(long);
});
