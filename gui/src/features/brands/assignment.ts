import type { AssignedBrand } from '@/lib/api/schemas';
import type { Assignment } from './queries';

const without = (some: string[], others: string[]) => some.filter((text) => !others.includes(text)).sort();

/** What takes an assignment back: brands that lost or got the same go back together, untouched ones are left alone. */
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
