/** The text split around `part`, ignoring case. Only for highlighting, never for validating. */
export function around(
  text: string,
  part: string | null | undefined,
): [before: string, part: string, after: string] {
  const at = part ? text.toLowerCase().indexOf(part.toLowerCase()) : -1;
  if (!part || at < 0) return [text, '', ''];
  return [text.slice(0, at), text.slice(at, at + part.length), text.slice(at + part.length)];
}

type Parts = [same: string, differs: string, same: string];

/** Both texts split where they start and stop being different. Only for highlighting, never for validating. */
export function differing(from: string, to: string): { from: Parts; to: Parts } {
  const [old, now] = [wordsOf(from), wordsOf(to)];
  const shorter = Math.min(old.length, now.length);
  let start = 0;
  while (start < shorter && old[start] === now[start]) start++;
  let end = 0;
  while (end < shorter - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  const cut = (words: string[]): Parts => [
    words.slice(0, start).join(''),
    words.slice(start, words.length - end).join(''),
    words.slice(words.length - end).join(''),
  ];
  return { from: cut(old), to: cut(now) };
}

const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]+|[^\p{L}\p{N}]/gu) ?? [];

export const fullName = (product: { brand: string; model: string; variant: string | null }) =>
  [product.brand, product.model, product.variant].filter(Boolean).join(' ');

/** With the variant set apart: `Acer Cestus 310 / 310`. */
export const splitName = (identity: { brand: string; model: string; variant: string | null }) =>
  [[identity.brand, identity.model].filter(Boolean).join(' '), identity.variant].filter(Boolean).join(' / ');

/** The path of the job file in the workspace. */
export const jobFile = (category: string, productId: string) =>
  `specs/inputs/${category}/products/${productId}.json`;
export const outputFolder = (category: string, productId: string) =>
  `specs/outputs/${category}/${productId}/`;

/** Whether a text is a URL that a browser may follow: http or https, with a host. */
export function isWebUrl(text: string): boolean {
  if (/\s/.test(text) || !URL.canParse(text)) return false;
  return ['http:', 'https:'].includes(new URL(text).protocol);
}
