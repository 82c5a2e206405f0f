/** Readable search parameters: `?status=active&sort=-updatedAt`, without quotes or empty values. */
export function parseParams(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search));
}

export function formatParams(params: Record<string, unknown>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    const text = Array.isArray(value) ? value.join(',') : value;
    if (typeof text === 'string' && text !== '') query.set(name, text);
  }
  const text = query.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
  return text && `?${text}`;
}

/** What a service is asked: of several values each has the parameter to itself. */
export function formatQuery(params: Record<string, unknown>): string {
  const given = Object.entries(params).filter(([, value]) => value !== undefined);
  return `?${new URLSearchParams(given.flatMap(([name, value]) => [value].flat().map((each) => [name, String(each)])))}`;
}

export type Direction = 'ascending' | 'descending';
export type Sort = { key: string; direction: Direction };

export function parseSort(sort: string | undefined): Sort | null {
  if (!sort) return null;
  return sort.startsWith('-')
    ? { key: sort.slice(1), direction: 'descending' }
    : { key: sort, direction: 'ascending' };
}

/** A click on a header sorts ascending, then descending, then in the list's default order. */
export function nextSort(current: string | undefined, key: string): string | undefined {
  const sort = parseSort(current);
  if (sort?.key !== key) return key;
  return sort.direction === 'ascending' ? `-${key}` : undefined;
}

export function toggled(selection: readonly string[], id: string): string[] {
  return selection.includes(id) ? selection.filter((other) => other !== id) : [...selection, id];
}

export function splitList(text: string | undefined): string[] {
  return text ? text.split(',').filter(Boolean) : [];
}

/** Several values in one member of an address, each encoded, as it may have a comma itself. */
export const memberOf = (values: string[]) => values.map(encodeURIComponent).join(',') || undefined;
export const valuesOf = (member: string | undefined) => splitList(member).map(decoded);

/** Several values as a service is asked for them; `undefined` where any will do. */
export const askedValues = (member: string | undefined) => {
  const values = valuesOf(member);
  return values.length > 0 ? values : undefined;
};

/** People edit addresses by hand: what is not encoded counts as it is. */
function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
