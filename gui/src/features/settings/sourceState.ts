import { CircleAlert, CircleDashed, CircleDot } from 'lucide-react';
import type { Badge } from '@/components/meanings';
import { pullBadge } from '@/components/productionBadges';
import type { SyncOverview } from '@/lib/api/types';

type Known = Pick<SyncOverview, 'source_type' | 'source_problem' | 'pulls'>;

/** How a production source is, by its file and the last pull. */
export function sourceState({ source_type, source_problem, pulls }: Known): Badge {
  if (source_problem) return { meaning: 'red', icon: CircleAlert, word: 'Unreadable settings' };
  if (source_type === '') return { meaning: 'gray', icon: CircleDashed, word: 'Not set up' };
  return pulls[0]
    ? pullBadge(pulls[0].state)
    : { meaning: 'yellow', icon: CircleDot, word: 'Not compared yet' };
}

const kinds: Record<string, string> = { s3: 'S3 bucket', api: 'API', manual: 'Uploaded file' };

export const kindOf = (type: string) => kinds[type] ?? '—';
