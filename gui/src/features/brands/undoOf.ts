import type { Brand } from '@/lib/api/schemas';
import { changeBrand, newestEntry } from './queries';

/** The way back from what made a brand this version, as long as that is the last of its history and can be undone. */
export async function undoOf({ identifier, version }: Pick<Brand, 'identifier' | 'version'>) {
  try {
    const entry = await newestEntry(identifier);
    if (entry?.version !== version || !entry.undoable) return undefined;
    return () => changeBrand({ action: 'undo', id: entry.id }, { dryRun: false });
  } catch {
    return undefined;
  }
}
