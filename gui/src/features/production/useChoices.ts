import { useAddressed } from '@/lib/useAddressed';
import { formatChoices, noChoices, parseChoices, type Choices } from './choices';

type InAddress = { sel: string | undefined };

const written = { parse: parseChoices, format: formatChoices };

/** What was chosen, in all classes. */
export function useChoices(inAddress: string | undefined, onAddress: (change: InAddress) => void) {
  const { value: choices, become: writtenAs } = useAddressed(inAddress, written);
  /** Returns the change of the address, to be combined with others. */
  const become = (next: Choices): InAddress => ({ sel: writtenAs(next) });
  const replace = (next: Choices) => onAddress(become(next));
  return { choices, become, replace, clear: () => replace(noChoices) };
}

export type Choosing = ReturnType<typeof useChoices>;
