/** As names are compared when somebody types one: whatever their case, spaces and Unicode form. */
const folded = (text: string) => text.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase();

/** Whether two texts are one name to the person who types them. For finding, never for judging. */
export const isSameName = (one: string, other: string) => folded(one) === folded(other);

const rank = (names: string[], typed: string) => {
  const [own, ...others] = names.map(folded);
  const wanted = folded(typed);
  if (own === wanted) return 0;
  if (others.includes(wanted)) return 1;
  if (own?.startsWith(wanted)) return 2;
  return [own, ...others].some((name) => name?.includes(wanted)) ? 3 : 4;
};

/**
 * What was found for the text, the best first: the very name, then an alias, then what begins with it. `names` are
 * those of one choice, its own before its aliases; what was found on the server may be called otherwise and comes last.
 */
export function ranked<T>(choices: T[], names: (choice: T) => string[], typed: string): T[] {
  if (!typed.trim()) return choices;
  const by = new Map(choices.map((choice) => [choice, rank(names(choice), typed)]));
  return choices.toSorted((one, other) => (by.get(one) ?? 4) - (by.get(other) ?? 4));
}

/** The same, without what is called otherwise. */
export const matching = <T>(choices: T[], names: (choice: T) => string[], typed: string): T[] =>
  ranked(choices, names, typed).filter((choice) => !typed.trim() || rank(names(choice), typed) < 4);

/** The one choice that is called exactly so, if there is one. */
export function exactly<T>(choices: T[], names: (choice: T) => string[], typed: string): T | undefined {
  if (!typed.trim()) return undefined;
  const [best] = ranked(choices, names, typed);
  return best !== undefined && rank(names(best), typed) <= 1 ? best : undefined;
}
