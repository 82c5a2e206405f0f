import { useState } from 'react';
import { splitList, toggled } from './params';

/** Selected rows stand in the address, which has to stay one that can be shared; more of them are kept here. */
const mostInAddress = 100;

type InAddress = { sel: string | undefined };

/** The rows selected in a list: a few can be shared by their address, many last as long as the page. */
export function useSelection(inAddress: string | undefined, onAddress: (change: InAddress) => void) {
  const [many, setMany] = useState<string[] | null>(null);
  const ids = many ?? splitList(inAddress);
  /** What the address says from now on, for whoever changes more of it at once. */
  function become(next: string[]): InAddress {
    const fits = next.length <= mostInAddress;
    setMany(fits ? null : next);
    return { sel: fits ? next.join(',') || undefined : undefined };
  }
  const replace = (next: string[]) => onAddress(become(next));
  return { ids, become, replace, toggle: (id: string) => replace(toggled(ids, id)) };
}
