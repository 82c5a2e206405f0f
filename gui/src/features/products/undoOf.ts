import type { Product } from '@/lib/api/schemas';
import { newestProductEntry, undoProductEntry } from '@/lib/history';

/** The way back from what made a product this version, as long as that is the last of its history and can be undone. */
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
