import { HttpResponse } from 'msw';

export const page = <T>(items: T[]) => ({ items, total: items.length, nextCursor: null });

export function aProblem(status: number, code: string, members: Record<string, unknown> = {}) {
  return HttpResponse.json(
    { type: 'about:blank', title: 'Refused', status, code, ...members },
    { status, headers: { 'Content-Type': 'application/problem+json' } },
  );
}
