import { CircleAlert, FileX2 } from 'lucide-react';
import { unknownBadge, type Badge } from '@/components/meanings';

const states: Record<string, Badge> = {
  refused: { meaning: 'red', icon: CircleAlert, word: 'Refused' },
  unreadable: { meaning: 'orange', icon: FileX2, word: 'Unreadable' },
};

export const quarantineBadge = (state: string): Badge => states[state] ?? unknownBadge(state);
