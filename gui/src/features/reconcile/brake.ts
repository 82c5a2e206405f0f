import { z } from '@/lib/zod';
import { isProblem } from '@/lib/api/problem';
import type { Brake } from '@/lib/api/schemas';

const members = z.object({
  planId: z.string(),
  brake: z.object({ reasons: z.array(z.string()), message: z.string() }),
});

/** The brake an apply was refused for, and the preview to confirm; null when it was refused for something else. */
export function brakeOf(error: unknown): { planId: string; brake: Brake } | null {
  return isProblem(error, 'confirmation_required') ? (members.safeParse(error.members).data ?? null) : null;
}
