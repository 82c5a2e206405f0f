import { useState } from 'react';
import { splitList, toggled } from './params';

/** A few selected rows are kept in the address, which has to stay short enough to be shared; more are kept here. */
const mostInAddress = 100;

type InAddress = { sel: string | undefined };

/** The selected rows of a list: a few are kept in the address, many only as long as the page is open. */
export function useSelection(inAddress: string | undefined, onAddress: (change: InAddress) => void) {
  const [many, setMany] = useState<string[] | null>(null);
  const ids = many ?? splitList(inAddress);
  /** Selects these rows and returns the change of the address, to be combined with others. */
  function become(next: string[]): InAddress {
    const fits = next.length <= mostInAddress;
    setMany(fits ? null : next);
    return { sel: fits ? next.join(',') || undefined : undefined };
  }
  const replace = (next: string[]) => onAddress(become(next));
  return { ids, become, replace, toggle: (id: string) => replace(toggled(ids, id)) };
}
