import type { AssignedBrand } from '@/lib/api/types';
import type { Assignment } from './queries';

const without = (some: string[], others: string[]) => some.filter((text) => !others.includes(text)).sort();

/** The assignments that undo an assignment: one for all brands that changed alike, none for those that did not change. */
export function inverseOf(results: AssignedBrand[]): Assignment[] {
  const groups = new Map<string, Assignment>();
  for (const { slug, before, after, status } of results) {
    if (status !== 'changed') continue;
    const net = { add: without(before, after), remove: without(after, before) };
    const key = JSON.stringify(net);
    const group = groups.get(key) ?? { slugs: [], ...net };
    group.slugs.push(slug);
    groups.set(key, group);
  }
  return [...groups.values()];
}
