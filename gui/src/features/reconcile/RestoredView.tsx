import { Button } from '@mantine/core';
import { Preview, PreviewGroup } from '@/components/Preview';
import type { Badge } from '@/components/meanings';
import type { RestoreReport } from '@/lib/api/schemas';
import { count } from '@/lib/format';
import { ArchiveRestore, CircleSlash, Equal } from 'lucide-react';
import { SkippedFiles } from './SkippedFiles';
import classes from './Reconcile.module.css';

const badges = {
  restored: { meaning: 'green', icon: ArchiveRestore, word: 'Restored' },
  unchanged: { meaning: 'gray', icon: Equal, word: 'There already' },
  skipped: { meaning: 'orange', icon: CircleSlash, word: 'Skipped' },
} satisfies Record<string, Badge>;

/** What a restore brought back, what it found there, and what it left. */
export function RestoredView({ report, onClose }: { report: RestoreReport; onClose: () => void }) {
  const { restored, unchanged, skipped, queueRestored, resultsReturned } = report;
  const also = [
    queueRestored > 0 && `${count(queueRestored, 'queue row')} came back.`,
    resultsReturned > 0 && `The research of ${count(resultsReturned, 'file')} was returned.`,
  ].filter(Boolean);
  return (
    <Preview
      label="What happened"
      figures={[
        { badge: badges.restored, amount: restored, unit: 'file' },
        { badge: badges.unchanged, amount: unchanged, unit: 'file' },
        { badge: badges.skipped, amount: skipped.length, unit: 'file' },
      ]}
      foot={
        <Button data-autofocus variant="default" onClick={onClose}>
          Close
        </Button>
      }
    >
      {also.length > 0 && <p className={classes.prose}>{also.join(' ')}</p>}
      <PreviewGroup title="Skipped, and why" amount={skipped.length}>
        <SkippedFiles files={skipped} />
      </PreviewGroup>
    </Preview>
  );
}
