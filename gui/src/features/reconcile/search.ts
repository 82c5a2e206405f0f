import { z } from '@/lib/zod';
import { askedValues } from '@/lib/params';
import { given, oneOf, text } from '@/lib/search';
import type { FileClass, ReconcileReport } from '@/lib/api/types';

export const parts = ['orphan', 'untracked', 'unreadable', 'canonical', 'backups'] as const;
export type Part = (typeof parts)[number];

/** The state of the reconcile screen, as its address holds it. */
export const reconcileSearch = z.object({
  part: oneOf(parts),
  q: text,
  /** Several values are separated by commas. */
  reason: text,
  /** The orphans that are not to be moved. */
  off: text,
  open: text,
  sel: text,
  dialog: oneOf(['apply', 'restore', 'file']),
  /** The backup a dialog is about. */
  of: text,
  /** The one file of the backup it is about; all of them without it. */
  file: text,
});

export type ReconcileSearch = z.infer<typeof reconcileSearch>;
export type ChangeReconcileSearch = (change: Partial<ReconcileSearch>) => void;

export const noDialog = {
  dialog: undefined,
  of: undefined,
  file: undefined,
} satisfies Partial<ReconcileSearch>;

export const noFilters = { q: undefined, reason: undefined } satisfies Partial<ReconcileSearch>;

export type FileFilters = { q?: string; reason?: string[] };

/** What the service is asked for. */
export const filtersOf = ({ q, reason }: ReconcileSearch): FileFilters =>
  given({ q, reason: askedValues(reason) });

/** To another part: its list starts unsearched. */
export const toPart = (part: Part) =>
  ({ ...noDialog, part, ...noFilters, open: undefined, sel: undefined }) satisfies Partial<ReconcileSearch>;

type Amounts = Pick<ReconcileReport, 'orphans' | 'untracked' | 'unreadable' | 'kept'>;

export const amountOf: Record<FileClass, (plan: Amounts) => number> = {
  orphan: ({ orphans }) => orphans,
  untracked: ({ untracked }) => untracked,
  unreadable: ({ unreadable }) => unreadable,
  canonical: ({ kept }) => kept,
};

const worthALook = ['orphan', 'untracked', 'unreadable'] as const;

/** The part of the address, else the first one that has files to check. */
export const partOf = ({ part }: ReconcileSearch, plan: Amounts | undefined): Part =>
  part ?? worthALook.find((each) => plan && amountOf[each](plan) > 0) ?? 'orphan';
