import type { SyncReport } from '@/lib/api/types';
import { count, formatNumber } from '@/lib/format';

export const hasEffect = ({ created, updated, queued }: SyncReport) => created + updated + queued > 0;

/** `Create 3 job files, update 2, add 1 queue row` */
export function promise({ created, updated, queued }: SyncReport): string {
  const files = (amount: number, alone: boolean) =>
    alone ? count(amount, 'job file') : formatNumber(amount);
  const parts = [
    created > 0 && `create ${files(created, true)}`,
    updated > 0 && `update ${files(updated, created === 0)}`,
    queued > 0 && `add ${count(queued, 'queue row')}`,
  ].filter(Boolean);
  const text = parts.join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `3 job files created, 2 updated, 1 queue row added` */
export const effectOf = ({ created, updated, queued }: SyncReport) =>
  `${count(created, 'job file')} created, ${formatNumber(updated)} updated, ${count(queued, 'queue row')} added`;
