import { queryOptions } from '@tanstack/react-query';
import { body, catalogApi } from './api/client';
import type { JobFilesState } from './api/types';
import { formatNumber } from './format';
import { jobFilesKey } from './queryKeys';

/** Counting reads the whole folder, so it is done periodically, not on every change. */
const every = 15_000;

export const jobFilesQueries = {
  all: jobFilesKey,
  /** How many job files there are, compared with the products. */
  state: (category: string) =>
    queryOptions({
      queryKey: [...jobFilesQueries.all, category],
      queryFn: async ({ signal }) =>
        body(
          await catalogApi.GET('/api/v1/catalog/{category}/job-files', {
            params: { path: { category } },
            signal,
          }),
        ),
      refetchInterval: every,
    }),
};

/** `One for each product`, `348 too many, 1 missing`. */
export function inStepWords({ inStep, extra, missing }: JobFilesState): string {
  if (inStep) return 'One for each product';
  return [extra > 0 && `${formatNumber(extra)} too many`, missing > 0 && `${formatNumber(missing)} missing`]
    .filter(Boolean)
    .join(', ');
}
