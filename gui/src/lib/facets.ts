import { formatNumber } from './format';

/** What a filter offers: the values there are, and those that are chosen though nothing has them any more. */
export function facetOptions(
  counts: Record<string, number> = {},
  chosen: string[],
  word = (value: string) => value,
) {
  const gone = chosen.filter((value) => counts[value] === undefined);
  return [...Object.keys(counts), ...gone]
    .map((value) => ({ value, label: word(value), figure: formatNumber(counts[value] ?? 0) }))
    .sort((one, other) => one.label.localeCompare(other.label));
}
