import { span } from '@/lib/age';
import type { ProductSource } from '@/lib/api/types';

const hour = 3_600_000;

export const isChosen = ({ source_type }: ProductSource) => source_type !== '';

/** What is asked, as people know it: `s3://bucket/key`, the host of an API, a file. */
export function sourceName({ source_type, s3, api, manual }: ProductSource): string {
  switch (source_type) {
    case 's3':
      return `s3://${s3.bucket}/${s3.key}`;
    case 'api':
      return URL.canParse(api.url) ? new URL(api.url).host : api.url;
    case 'manual':
      return manual.file || 'The uploaded list';
    default:
      return 'No production source yet';
  }
}

/** `next run in 3 h`; runs differ by a few minutes, so this is about when. */
export function nextRun(
  { schedule }: Pick<ProductSource, 'schedule'>,
  lastStarted: string | null | undefined,
  now = Date.now(),
): string | false {
  if (!schedule.auto_pull) return false;
  if (!lastStarted) return 'next run shortly';
  const left = Date.parse(lastStarted) + schedule.interval_hours * hour - now;
  return left > 60_000 ? `next run in ${span(left)}` : 'next run shortly';
}
