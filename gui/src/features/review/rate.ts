const lookedBack = 3 * 60_000;
const minute = 60_000;

/** Decisions a minute over the last three minutes; null until there are enough to tell. */
export function rateOf(times: number[], now: number): number | null {
  const recent = times.filter((at) => at > now - lookedBack);
  const first = recent[0];
  if (first === undefined || recent.length < 3 || now - first < 5_000) return null;
  return Math.round(recent.length / ((now - first) / minute));
}
