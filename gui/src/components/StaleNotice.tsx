import { CloudOff } from 'lucide-react';
import { explained } from '@/lib/explained';
import { formatClock } from '@/lib/format';
import { Notice } from './Notice';

type Props = { error: unknown; readAt: number; onRetry: () => void };

/** The list could not be refreshed: the old one stays, and says how old it is. */
export function StaleNotice({ error, readAt, onRetry }: Props) {
  const { what, why } = explained(error);
  return (
    <Notice meaning="orange" icon={CloudOff} button={{ label: 'Try again', onClick: onRetry }}>
      Last updated at {formatClock(readAt)}. {what}
      {why && `: ${why}`}
    </Notice>
  );
}
