import { z } from '@/lib/zod';
import { isProblem } from '@/lib/api/problem';
import type { Brake } from '@/lib/api/types';

const members = z.object({
  planId: z.string(),
  brake: z.object({ reasons: z.array(z.string()), message: z.string() }),
});

/** Why an apply has to be confirmed, and the preview to confirm; null where it failed for another reason. */
export function brakeOf(error: unknown): { planId: string; brake: Brake } | null {
  return isProblem(error, 'confirmation_required') ? (members.safeParse(error.members).data ?? null) : null;
}
