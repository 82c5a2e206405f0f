import type { Brand } from '@/lib/api/types';
import { changeBrand, newestEntry } from './queries';

/** Undoes the change that made this version of a brand, if it is the last one and can be undone. */
export async function undoOf({ identifier, version }: Pick<Brand, 'identifier' | 'version'>) {
  try {
    const entry = await newestEntry(identifier);
    if (entry?.version !== version || !entry.undoable) return undefined;
    return () => changeBrand({ action: 'undo', id: entry.id }, { dryRun: false });
  } catch {
    return undefined;
  }
}
