import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { Problem } from '@/lib/api/problem';
import { show } from '@/test/screen';
import { ProblemView } from './ProblemView';

it('says what happened, why, what to do, and the error code', () => {
  const problem = new Problem(
    409,
    'The name is taken',
    'Razer has it.',
    'brand_name_taken',
    '/problems/7',
    [],
    {},
  );
  show(<ProblemView error={problem} />);
  const alert = screen.getByRole('alert');
  expect(alert.textContent).toContain('The name is taken');
  expect(alert.textContent).toContain('Razer has it.');
  expect(alert.textContent).toContain('choose another name');
  expect(alert.textContent).toContain('brand_name_taken · /problems/7');
});

it('lists each violation with its field', () => {
  const violations = [{ field: 'name', message: 'must not be blank' }];
  show(<ProblemView error={new Problem(400, 'Invalid', '', 'validation_failed', null, violations, {})} />);
  expect(screen.getByRole('listitem').textContent).toBe('name must not be blank');
});

it('tells a request without a response from a rejected one', () => {
  show(<ProblemView error={new TypeError('Failed to fetch')} />);
  expect(screen.getByRole('heading').textContent).toBe('Rollcall cannot be reached');
});

it('offers to try again only where that is possible', async () => {
  const retry = vi.fn();
  const { user } = show(<ProblemView error={new Error('boom')} onRetry={retry} />);
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(retry).toHaveBeenCalledOnce();
});
