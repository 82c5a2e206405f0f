import type { ReviewSlot, SlotKind, SlotRef } from '@/lib/api/types';
import { humanize } from '@/lib/format';

/** A slot as the service names it. */
export type Slot = Pick<SlotRef, 'kind' | 'id'>;

const words = { cell: 'grid_key', property: 'component_key', value: 'enum_key' } as const satisfies Record<
  string,
  SlotKind
>;

const wordOf = (kind: SlotKind) => Object.entries(words).find(([, each]) => each === kind)?.[0] ?? 'cell';

/** How an address names a slot: `cell-12`. */
export const addressOf = ({ kind, id }: Slot) => `${wordOf(kind)}-${id}`;

/** The slot that an address names; undefined where it names none. */
export function slotAt(address: string | undefined): Slot | undefined {
  const [, word = '', id] = /^(cell|property|value)-(\d+)$/.exec(address ?? '') ?? [];
  return id ? { kind: words[word as keyof typeof words], id: Number(id) } : undefined;
}

export const componentAddress = (id: number) => `component-${id}`;

/** The name of a component with its maker: `PAW3950 by PixArt`. */
export const componentName = ({ name, maker }: { name: string; maker: string }) =>
  maker ? `${name} by ${maker}` : name;

/** What a slot belongs to, and what it is called there. */
export function namesOf(slot: SlotRef): { over: string; title: string } {
  if (slot.kind === 'grid_key') return { over: slot.productId ?? '', title: humanize(slot.fieldKey ?? '') };
  if (slot.kind === 'enum_key') return { over: 'Value of a list', title: humanize(slot.fieldKey ?? '') };
  const name = componentName({ name: slot.componentName ?? '', maker: slot.componentMaker ?? '' });
  return {
    over: `${humanize(slot.componentType ?? '')} · ${name}`,
    title: humanize(slot.propertyKey ?? ''),
  };
}

/** A slot in a sentence. */
export const slotName = ({ slot }: Pick<ReviewSlot, 'slot'>) => {
  const { over, title } = namesOf(slot);
  return slot.kind === 'enum_key' ? title : `${title} of ${over.replace(/^.* · /, '')}`;
};

/** Values that differ in nothing but spaces around them and their case. Only for showing what belongs together. */
export const isSameValue = (one: string | null, other: string | null) =>
  (one ?? '').trim().toLowerCase() === (other ?? '').trim().toLowerCase();
