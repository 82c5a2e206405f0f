/** A typed name as it is compared: regardless of case, spaces and Unicode form. */
const folded = (text: string) => text.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase();

/** Whether two texts are the same name to a person who types them. Only for finding, never for validating. */
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
 * The choices for a text, best first: the exact name, an exact alias, then names that begin with it. `names` returns the
 * names of a choice, its own before its aliases; choices the server found by other means come last.
 */
export function ranked<T>(choices: T[], names: (choice: T) => string[], typed: string): T[] {
  if (!typed.trim()) return choices;
  const by = new Map(choices.map((choice) => [choice, rank(names(choice), typed)]));
  return choices.toSorted((one, other) => (by.get(one) ?? 4) - (by.get(other) ?? 4));
}

/** The same, without choices whose names do not match. */
export const matching = <T>(choices: T[], names: (choice: T) => string[], typed: string): T[] =>
  ranked(choices, names, typed).filter((choice) => !typed.trim() || rank(names(choice), typed) < 4);

/** The choice with exactly this name or alias, if there is one. */
export function exactly<T>(choices: T[], names: (choice: T) => string[], typed: string): T | undefined {
  if (!typed.trim()) return undefined;
  const [best] = ranked(choices, names, typed);
  return best !== undefined && rank(names(best), typed) <= 1 ? best : undefined;
}
