import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import type { IdentityInput, Mode } from '@/lib/identity';
import { identityOf, type ChangeGateSearch, type GateSearch } from './search';

export type Tried = IdentityInput & { mode: Mode };

const triedIn = (search: GateSearch): Tried => ({ ...identityOf(search), mode: search.mode ?? 'authoring' });

const isSame = (one: Tried, other: Tried) =>
  one.brand === other.brand &&
  one.model === other.model &&
  one.variant === other.variant &&
  one.mode === other.mode;

/** The identity being typed; the address follows shortly after typing stops, so that it can be shared. */
export function useTried(search: GateSearch, onSearch: ChangeGateSearch) {
  const held = triedIn(search);
  const [tried, setTried] = useState(held);
  const [told, setTold] = useState(held);
  const tell = useDebouncedCallback((next: Tried) => {
    setTold(next);
    onSearch({
      brand: next.brand || undefined,
      model: next.model || undefined,
      variant: next.variant || undefined,
      mode: next.mode === 'sync' ? 'sync' : undefined,
    });
  }, 150);

  // The address can also change by other means: a link, Back, another part of the page.
  if (!isSame(held, told)) {
    setTold(held);
    setTried(held);
  }

  function tryOut(change: Partial<Tried>) {
    const next = { ...tried, ...change };
    setTried(next);
    tell(next);
  }

  return { tried, tryOut };
}
