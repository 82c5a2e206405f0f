import { useLocalStorage } from '@mantine/hooks';
import { z } from '@/lib/zod';

export const narrowest = 48;
export const widest = 1200;

/** What a person changed about the columns of a grid. Keys of columns the grid does not have are ignored. */
const layout = z.object({
  /** Empty as long as no column was moved. */
  order: z.array(z.string()),
  /** Whether a column is shown, where the person decided it. */
  shown: z.record(z.string(), z.boolean()),
  /** In pixels. */
  widths: z.record(z.string(), z.number().min(narrowest).max(widest)),
});

export type ColumnLayout = z.infer<typeof layout>;

type Keyed = { key: string; from?: number };

const untouched: ColumnLayout = { order: [], shown: {}, widths: {} };

/** The columns of one grid as this person arranged them, kept in this browser. */
export function useColumnLayout(grid: string) {
  const [kept, keep, reset] = useLocalStorage<ColumnLayout>({
    key: `rollcall.columns.v1.${grid}`,
    defaultValue: untouched,
    getInitialValueInEffect: false,
    deserialize: (text) => parsedLayout(text),
  });
  return { layout: kept, keep, reset };
}

/** What was stored, or the layout nobody has touched where it cannot be used. */
export function parsedLayout(text: string | undefined): ColumnLayout {
  try {
    return layout.safeParse(JSON.parse(text ?? '')).data ?? untouched;
  } catch {
    return untouched;
  }
}

export const isUntouched = ({ order, shown, widths }: ColumnLayout) =>
  order.length === 0 && Object.keys(shown).length === 0 && Object.keys(widths).length === 0;

/** The column that says which row it is: it can be neither hidden nor moved. */
export const identityOf = <C extends Keyed>(columns: C[]) => columns.find(({ from }) => !from) ?? columns[0];

/** The columns in the order of the person. One that came later stands after the column it follows by default. */
export function arranged<C extends Keyed>(columns: C[], order: string[]): C[] {
  const identity = identityOf(columns);
  const movable = columns.filter((column) => column !== identity);
  const result = [...new Set(order)].flatMap((key) => movable.find((column) => column.key === key) ?? []);
  movable.forEach((column, index) => {
    if (result.includes(column)) return;
    const before = movable[index - 1];
    result.splice(before ? result.indexOf(before) + 1 : 0, 0, column);
  });
  if (identity) result.splice(columns.indexOf(identity), 0, identity);
  return result;
}

/** The keys after one column changed places with its neighbour. The identity column keeps its place. */
export function moved<C extends Keyed>(columns: C[], key: string, by: 1 | -1): string[] {
  const fixed = identityOf(columns)?.key;
  const keys = columns.map((column) => column.key).filter((each) => each !== fixed);
  const from = keys.indexOf(key);
  const neighbour = keys[from + by];
  if (from >= 0 && neighbour !== undefined) {
    keys[from + by] = key;
    keys[from] = neighbour;
  }
  return keys;
}

export const fitting = (width: number) => Math.round(Math.min(widest, Math.max(narrowest, width)));
