import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { GridField, GridItem, GridPage } from '@/lib/api/types';
import { pageSize, reviewQueries } from './queries';
import type { ValueFilters } from './search';

/** The pages in sight, by their numbers. */
export type Span = { first: number; last: number };

export type GridPages = ReturnType<typeof useGridPages>;

/** The pages in sight and the one on either side; those that were read stay in the cache. */
export function useGridPages(category: string, filters: ValueFilters, span: Span) {
  const asked = useQuery(reviewQueries.page(category, filters, 0));
  const [answered, setAnswered] = useState(filters);
  const isAnswered = asked.data !== undefined || asked.error !== null;
  if (isAnswered && JSON.stringify(answered) !== JSON.stringify(filters)) setAnswered(filters);
  // Until the first page is there, the rows of the question before stay in sight.
  const shown = isAnswered ? filters : answered;
  const [amount, setAmount] = useState(0);
  const numbers = pagesOf(span, amount);
  const pages = useQueries({ queries: numbers.map((page) => reviewQueries.page(category, shown, page)) });
  const byNumber = new Map(numbers.map((page, index) => [page, pages[index]?.data]));
  const newest = pages
    .filter(({ data }) => data !== undefined)
    .reduce<(typeof pages)[number] | undefined>(
      (best, page) => (best && best.dataUpdatedAt >= page.dataUpdatedAt ? best : page),
      undefined,
    );
  const total = newest?.data?.total ?? 0;
  if (total !== amount) setAmount(total);
  // The same array while the fields are the same: rows that do not change need not be drawn again.
  const named = JSON.stringify(fieldsOf([...byNumber.values()]));
  const fields = useMemo(() => JSON.parse(named) as GridField[], [named]);
  const failed = pages.find(({ error }) => error !== null);
  return {
    total,
    fields,
    rowAt: (index: number): GridItem | undefined =>
      byNumber.get(Math.floor(index / pageSize))?.items[index % pageSize],
    loading: newest === undefined && failed === undefined,
    outdated: shown !== filters,
    error: failed?.error ?? null,
    readAt: newest?.dataUpdatedAt ?? 0,
    retry: () => pages.filter(({ error }) => error !== null).forEach((page) => void page.refetch()),
  };
}

/** The first one always is among them: it says how many there are. */
function pagesOf({ first, last }: Span, total: number): number[] {
  const end = Math.max(0, Math.ceil(total / pageSize) - 1);
  const numbers = [0];
  for (let page = Math.max(1, first - 1); page <= Math.min(end, last + 1); page++) numbers.push(page);
  return numbers;
}

/** Those of the rules come first in every page; what single products have beside them follows. */
function fieldsOf(pages: (GridPage | undefined)[]): GridField[] {
  const fields = new Map<string, GridField>();
  for (const page of pages) for (const field of page?.fields ?? []) fields.set(field.key, field);
  return [...fields.values()];
}
