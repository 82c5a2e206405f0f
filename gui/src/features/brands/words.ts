import { Hourglass } from 'lucide-react';
import type { Badge } from '@/components/meanings';
import type { BrandAction, PendingChange } from '@/lib/api/schemas';
import type { BrandFieldName } from './brandForm';

const underWay: Record<PendingChange, string> = {
  update: 'being changed',
  remove: 'being removed',
  rename: 'being renamed',
  merge: 'being merged',
  move_alias: 'alias being moved',
  undo: 'being undone',
  assign: 'being assigned',
};

export const pendingBadge = (pending: PendingChange): Badge => ({
  meaning: 'yellow',
  icon: Hourglass,
  word: underWay[pending],
});

export const actionWords: Record<BrandAction, string> = {
  added: 'added it',
  updated: 'changed it',
  assigned: 'assigned its categories',
  renamed: 'renamed it',
  merged: 'merged another brand into it',
  removed: 'removed it',
  restored: 'brought it back',
  alias_moved: 'moved an alias',
  undone: 'took the last change back',
  adopted: 'adopted it from the file',
};

export const fieldWords: Record<BrandFieldName, string> = {
  name: 'Brand name',
  aliases: 'Aliases',
  categories: 'Categories',
  website: 'Website',
};
