import { ago } from '@/lib/age';
import { formatMoment } from '@/lib/format';
import { useNow } from '@/lib/now';

/** How long ago, with the exact time on hover. */
export function Moment({ at, className }: { at: string; className?: string }) {
  const now = useNow();
  return (
    <time className={className} dateTime={at} title={formatMoment(at)}>
      {ago(at, now)}
    </time>
  );
}
