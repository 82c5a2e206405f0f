import { memberOf, valuesOf } from './params';
import { z } from './zod';

/** A member of an address that may hold any text. */
export const text = z.string().optional().catch(undefined);

/** A member of an address that holds one of these words; any other counts as none. */
export const oneOf = <const W extends readonly string[]>(words: W) =>
  z.enum(words).optional().catch(undefined);

/** A member of an address that holds several of these words, with commas; any other is left out. */
export const someOf = (words: readonly string[]) =>
  z
    .string()
    .transform((member) => memberOf(valuesOf(member).filter((value) => words.includes(value))))
    .optional()
    .catch(undefined);

type Given<S> = { [K in keyof S]?: Exclude<S[K], undefined> };

/** What of it is set: what is left out of the address is left out of the question too. */
export const given = <S extends object>(search: S): Given<S> =>
  Object.fromEntries(
    Object.entries(search).filter(([, value]) => value !== undefined && value !== ''),
  ) as Given<S>;

/** Whether any of these members is set. */
export const hasAny = <S extends object>(search: S, members: Partial<S>) =>
  Object.keys(members).some((name) => search[name as keyof S] !== undefined);
