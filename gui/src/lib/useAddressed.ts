import { useMemo, useState } from 'react';

/** An address has to stay short enough to be shared. */
const longest = 3000;

/** How a value is written in an address; `undefined` where it is what there is without it. */
type Written<T> = { parse: (text: string | undefined) => T; format: (value: T) => string | undefined };

/** State that is kept in the address while it is short, and otherwise only as long as the page is open. */
export function useAddressed<T>(inAddress: string | undefined, { parse, format }: Written<T>) {
  const [long, setLong] = useState<T | null>(null);
  const value = useMemo(() => long ?? parse(inAddress), [long, inAddress, parse]);
  /** Returns what the address is to hold, so that it can be changed together with other things. */
  function become(next: T): string | undefined {
    const text = format(next);
    const fits = text === undefined || text.length <= longest;
    setLong(fits ? null : next);
    return fits ? text : undefined;
  }
  return { value, become };
}
