import { QueryClient } from '@tanstack/react-query';
import { isProblem, Problem } from '@/lib/api/problem';
import { keepFirstPaint, recallFirstPaint } from '@/lib/firstPaint';

const retries = 2;

/** A rejection is an answer, and so is that nothing was seeded yet: trying again changes neither. */
const isAnswer = (error: unknown) =>
  isProblem(error, 'specdb_not_ready') || (error instanceof Problem && error.status < 500);

export function createQueryClient(): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        // Changes by others arrive through the live stream.
        staleTime: 60_000,
        gcTime: 10 * 60_000,
        retry: (failures, error) => failures < retries && !isAnswer(error),
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  });
  recallFirstPaint(client);
  keepFirstPaint(client);
  return client;
}
