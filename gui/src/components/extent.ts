/** How much of what is loaded is selected. */
export type Extent = 'none' | 'some' | 'all';

export function extentOf(loaded: string[], selected: string[]): Extent {
  if (selected.length === 0 || loaded.length === 0) return 'none';
  const chosen = new Set(selected);
  const amount = loaded.filter((id) => chosen.has(id)).length;
  return amount === 0 ? 'none' : amount === loaded.length ? 'all' : 'some';
}
