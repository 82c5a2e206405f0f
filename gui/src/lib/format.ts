const figures = new Intl.NumberFormat('en');
// Year first: dates line up in a column and sort by eye.
const day = new Intl.DateTimeFormat('sv-SE');
const moment = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium' });
const clock = new Intl.DateTimeFormat('sv-SE', { timeStyle: 'short' });

export const formatNumber = (value: number) => figures.format(value);
export const formatDay = (iso: string | null | undefined) => (iso ? day.format(new Date(iso)) : '—');
export const formatMoment = (iso: string | null | undefined) => (iso ? moment.format(new Date(iso)) : '—');
export const formatClock = (at: number) => clock.format(at);

/** `3 products`, `1 product`, `1,204 products`. */
export function count(amount: number, singular: string, plural = `${singular}s`): string {
  return `${formatNumber(amount)} ${amount === 1 ? singular : plural}`;
}

/** The word that agrees with the number: `Its job file is gone`, `Their job files are gone`. */
export const agree = (amount: number, one: string, many: string) => (amount === 1 ? one : many);

const sizes = ['B', 'kB', 'MB', 'GB'];
const size = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

/** `812 B`, `1.2 kB`, `34 MB`. */
export function formatBytes(bytes: number): string {
  const power = Math.min(sizes.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return `${size.format(bytes / 1000 ** power)} ${sizes[power] ?? ''}`;
}

/** `mouse` → `Mouse`, `gaming-chair` → `Gaming chair`. */
export function categoryName(category: string): string {
  const words = category.replaceAll(/[-_]+/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `possibly_discontinued` → `Possibly discontinued`; camel case is opened too. */
export function humanize(token: string): string {
  return categoryName(token.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase());
}

const sources: Record<string, string> = {
  activeFiltering: 'Active Filtering',
  active_filtering: 'Active Filtering',
  gui: 'GUI',
  cli: 'CLI',
  api: 'API',
};

/** Where a product came from, in words. */
export function importSourceName(source: string | null | undefined): string {
  return source ? (sources[source] ?? humanize(source)) : '—';
}
