import { formatClock, formatDay } from './format';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const weekday = new Intl.DateTimeFormat('en', { weekday: 'long' });

/** `just now`, `5 min ago`, `3 h ago`, `2 d ago`, then the day. */
export function ago(iso: string, now: number): string {
  const passed = now - Date.parse(iso);
  return passed < 45_000 ? 'just now' : passed < 7 * day ? `${span(passed)} ago` : formatDay(iso);
}

/** How long something lasted, in its largest unit: `12 s`, `5 min`, `3 h`, `2 d`. */
export function span(milliseconds: number): string {
  if (milliseconds < minute) return `${Math.max(0, Math.round(milliseconds / 1000))} s`;
  if (milliseconds < hour) return `${Math.round(milliseconds / minute)} min`;
  if (milliseconds < day) return `${Math.floor(milliseconds / hour)} h`;
  return `${Math.floor(milliseconds / day)} d`;
}

/** `since 14:05`, `since yesterday`, `since Monday`, then the day. */
export function since(iso: string, now: number): string {
  const at = Date.parse(iso);
  const today = new Date(now).setHours(0, 0, 0, 0);
  if (at >= today) return `since ${formatClock(at)}`;
  if (at >= today - day) return 'since yesterday';
  if (at >= today - 6 * day) return `since ${weekday.format(at)}`;
  return `since ${formatDay(iso)}`;
}
