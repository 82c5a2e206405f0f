import { useMemo, useState } from 'react';
import { formatChoices, isEmpty, noChoices, parseChoices, type Choices } from './choices';

type InAddress = { sel: string | undefined };

/** What was chosen: a little of it is kept in the address, much only as long as the page is open. */
export function useChoices(inAddress: string | undefined, onAddress: (change: InAddress) => void) {
  const [many, setMany] = useState<Choices | null>(null);
  const choices = useMemo(() => many ?? parseChoices(inAddress), [many, inAddress]);
  /** Returns the change of the address, to be combined with others. */
  function become(next: Choices): InAddress {
    const text = isEmpty(next) ? undefined : formatChoices(next);
    setMany(text === null ? next : null);
    return { sel: text ?? undefined };
  }
  const replace = (next: Choices) => onAddress(become(next));
  return { choices, become, replace, clear: () => replace(noChoices) };
}

export type Choosing = ReturnType<typeof useChoices>;
