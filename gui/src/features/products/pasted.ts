import type { NewProduct } from '@/lib/api/types';

/** A row of the table; it keeps its key while its cells change. */
export type PastedRow = { key: string; brand: string; model: string; variant: string; seedUrls: string };
export type Cell = Exclude<keyof PastedRow, 'key'>;

export const mostRows = 1000;

const columns: Cell[] = ['brand', 'model', 'variant', 'seedUrls'];
const names: Record<string, Cell> = {
  brand: 'brand',
  model: 'model',
  variant: 'variant',
  seedurls: 'seedUrls',
  seedurl: 'seedUrls',
  urls: 'seedUrls',
  url: 'seedUrls',
};

const headOf = (cells: string[]): (Cell | undefined)[] | null => {
  const head = cells.map((cell) => names[cell.toLowerCase().replaceAll(/[\s_-]/g, '')]);
  return head.includes('brand') && head.includes('model') ? head : null;
};

/** Rows copied from a spreadsheet, or separated by commas; the first one may be a header. */
export function parseRows(text: string): PastedRow[] {
  const lines = cellsOf(text, text.includes('\t') ? '\t' : ',').filter((cells) => cells.some(Boolean));
  const head = lines[0] && headOf(lines[0]);
  return (head ? lines.slice(1) : lines).map((cells, index) => {
    const row: PastedRow = { key: String(index), brand: '', model: '', variant: '', seedUrls: '' };
    cells.forEach((cell, at) => {
      // Without a header, everything after the known columns is another URL.
      const column = head ? head[at] : (columns[at] ?? 'seedUrls');
      if (column && cell) row[column] = [row[column], cell].filter(Boolean).join(' ');
    });
    return row;
  });
}

/** Cells as spreadsheets copy them: a cell with a separator or a line break is quoted. */
function cellsOf(text: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^${separator}\\r\\n]*))(${separator}|\\r?\\n|\\r|$)`, 'gy');
  while (cell.lastIndex < text.length) {
    const found = cell.exec(text);
    if (!found) {
      // A quote that is never closed is part of the text.
      return text.split(/\r?\n/).map((line) => line.split(separator).map((each) => each.trim()));
    }
    const [, quoted, plain = '', end] = found;
    rows.at(-1)?.push((quoted?.replaceAll('""', '"') ?? plain).replaceAll(/\s+/g, ' ').trim());
    if (end !== separator) rows.push([]);
  }
  return rows;
}

export const toProduct = ({ brand, model, variant, seedUrls }: PastedRow): NewProduct => ({
  brand: brand.trim(),
  model: model.trim(),
  variant: variant.trim(),
  seedUrls: seedUrls.split(/[\s;|]+/).filter(Boolean),
});

export const isSame = (one: PastedRow, other: PastedRow) =>
  columns.every((column) => one[column] === other[column]);
