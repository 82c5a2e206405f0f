import { useLocalStorage } from '@mantine/hooks';
import { z } from '@/lib/zod';

/** A view is the search part of an address with a name. The address can be shared, the name is kept in this browser. */
export type View = { name: string; search: string };

const stored = z.array(z.object({ name: z.string(), search: z.string() }));

/** The views of one list, kept in this browser. */
export function useViews(list: string) {
  const [views, setViews] = useLocalStorage<View[]>({
    key: `rollcall.views.${list}`,
    defaultValue: [],
    getInitialValueInEffect: false,
    deserialize: (text) => parsed(text),
  });
  const without = (name: string) => views.filter((view) => view.name !== name);
  return {
    views,
    save: (view: View) => setViews([...without(view.name), view].sort(byName)),
    remove: (name: string) => setViews(without(name)),
    rename: (from: string, to: string) =>
      setViews(
        views
          .filter(({ name }) => name === from || name !== to)
          .map((view) => (view.name === from ? { ...view, name: to } : view))
          .sort(byName),
      ),
  };
}

const byName = (one: View, other: View) => one.name.localeCompare(other.name);

function parsed(text: string | undefined): View[] {
  try {
    return stored.safeParse(JSON.parse(text ?? '[]')).data ?? [];
  } catch {
    return [];
  }
}
