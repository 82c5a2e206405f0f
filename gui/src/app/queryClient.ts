import { QueryClient } from '@tanstack/react-query';
import { Problem } from '@/lib/api/problem';
import { keepFirstPaint, recallFirstPaint } from '@/lib/firstPaint';

const retries = 2;

export function createQueryClient(): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        // Changes by others arrive through the live stream.
        staleTime: 60_000,
        gcTime: 10 * 60_000,
        // A rejection is an answer: trying again changes nothing.
        retry: (failures, error) => failures < retries && !(error instanceof Problem && error.status < 500),
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  });
  recallFirstPaint(client);
  keepFirstPaint(client);
  return client;
}
