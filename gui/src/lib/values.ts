/** A value of the data as people read it, member by member; no value is an empty text. */
export function shownValues(value: unknown): string[] {
  if (value === null || value === undefined || value === '') return [''];
  if (Array.isArray(value)) return value.length > 0 ? value.flatMap(shownValues) : [''];
  if (typeof value === 'object') return [JSON.stringify(value)];
  return [String(value as string | number | boolean)];
}
