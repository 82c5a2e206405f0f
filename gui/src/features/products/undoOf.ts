import type { Product } from '@/lib/api/types';
import { newestProductEntry, undoProductEntry } from '@/lib/history';

/** Undoes the change that made this version of a product, if it is the last one and can be undone. */
export async function undoOf({ category, identifier, version }: Product) {
  if (!identifier) return undefined;
  try {
    const entry = await newestProductEntry(category, identifier);
    if (entry?.version !== version || !entry.undoable) return undefined;
    return () => undoProductEntry(category, entry.id);
  } catch {
    return undefined;
  }
}
