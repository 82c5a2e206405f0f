import { Hourglass } from 'lucide-react';
import type { Badge } from '@/components/meanings';
import type { BrandAction, PendingChange } from '@/lib/api/types';

const inProgress: Record<PendingChange, string> = {
  update: 'being changed',
  remove: 'being deleted',
  rename: 'being renamed',
  merge: 'being merged',
  move_alias: 'alias being moved',
  undo: 'being undone',
  assign: 'being assigned',
};

export const pendingBadge = (pending: PendingChange): Badge => ({
  meaning: 'yellow',
  icon: Hourglass,
  word: inProgress[pending],
});

export const actionWords: Record<BrandAction, string> = {
  added: 'added it',
  updated: 'changed it',
  assigned: 'assigned its categories',
  renamed: 'renamed it',
  merged: 'merged another brand into it',
  removed: 'deleted it',
  restored: 'restored it',
  alias_moved: 'moved an alias',
  undone: 'undid the last change',
  adopted: 'imported it from the file',
};
