import { FileX2 } from 'lucide-react';
import { badgesOf, outcomes } from '@/components/meanings';

export const quarantineBadge = badgesOf({
  refused: outcomes.rejected,
  unreadable: { meaning: 'orange', icon: FileX2, word: 'Unreadable' },
});
