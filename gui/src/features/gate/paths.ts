import type { RejectionGroup } from '@/lib/api/types';
import { ago, since } from '@/lib/age';
import { formatNumber } from '@/lib/format';

/** Where an identity can come from; any other value is the name of a tool. */
const paths: Record<string, { word: string; spoken: string }> = {
  add: { word: 'Add', spoken: 'when adding a product' },
  update: { word: 'Update', spoken: 'when changing a product' },
  bulk: { word: 'Bulk', spoken: 'in a bulk add' },
  seed: { word: 'Seed', spoken: 'when seeding' },
  import: { word: 'Import', spoken: 'when importing a workbook' },
  sync: { word: 'Sync', spoken: 'from sync' },
  'queue-sync': { word: 'Queue sync', spoken: 'from queue-sync' },
  gate: { word: 'Gate', spoken: 'from the gate API' },
};

export const pathName = (path: string) => paths[path]?.word ?? path;

/** `14 times from queue-sync since Monday`. */
export function toldOften({ times, firstAt, lastAt, latest }: RejectionGroup, now: number): string {
  const way = paths[latest.path]?.spoken ?? `from ${latest.path}`;
  return times === 1
    ? `Once ${way}, ${ago(lastAt, now)}`
    : `${formatNumber(times)} times ${way} ${since(firstAt, now)}`;
}

/** The same identity, reason and path make one row, whichever rejection is the latest. */
export const groupId = ({ latest }: RejectionGroup) =>
  [latest.path, latest.reason, latest.brand, latest.model, latest.variant].join('/').toLowerCase();

export const actorsOf = ({ latest, actors }: RejectionGroup) =>
  actors > 1 ? `${latest.actor} and ${actors - 1} more` : latest.actor;
