import { expect, it } from 'vitest';
import { problemOf } from './problem';

it('reads a problem document and keeps unknown members', async () => {
  const document = { title: 'Taken', detail: 'Razer has it', code: 'brand_name_taken', owner: 'razer' };
  const problem = await problemOf(new Response(JSON.stringify(document), { status: 409 }));
  expect(problem).toMatchObject({
    status: 409,
    title: 'Taken',
    detail: 'Razer has it',
    code: 'brand_name_taken',
  });
  expect(problem.members.owner).toBe('razer');
});

it('handles a response that is not a problem document', async () => {
  const problem = await problemOf(new Response('<html>', { status: 502, statusText: 'Bad Gateway' }));
  expect(problem).toMatchObject({ status: 502, title: 'Bad Gateway', code: 'unavailable' });
});
