import { z } from '@/lib/zod';

const problemDocument = z.looseObject({
  title: z.string().optional(),
  status: z.number().optional(),
  detail: z.string().nullish(),
  code: z.string().nullish(),
  instance: z.string().nullish(),
  violations: z.array(z.looseObject({ field: z.string().nullish(), message: z.string() })).nullish(),
});

export type Violation = { field: string; message: string };

/** A rejected or failed request as an RFC 9457 problem document; unknown members are kept in `members`. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string,
    readonly code: string,
    readonly instance: string | null,
    readonly violations: Violation[],
    readonly members: Record<string, unknown>,
  ) {
    super(detail || title);
    this.name = 'Problem';
  }
}

export const isProblem = (error: unknown, code: string): error is Problem =>
  error instanceof Problem && error.code === code;

export async function problemOf(response: Response): Promise<Problem> {
  const text = await response.text();
  const document = problemDocument.safeParse(parsed(text)).data ?? {};
  return new Problem(
    response.status,
    document.title ?? response.statusText,
    document.detail ?? '',
    document.code ?? (response.status >= 502 ? 'unavailable' : `http_${response.status}`),
    document.instance ?? null,
    (document.violations ?? []).map((v) => ({ field: v.field ?? '', message: v.message })),
    document,
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return {};
  }
}
