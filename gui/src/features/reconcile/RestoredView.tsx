import { DialogFoot } from '@/components/DialogFoot';
import { Preview, PreviewGroup } from '@/components/Preview';
import type { Badge } from '@/components/meanings';
import type { RestoreReport } from '@/lib/api/types';
import { count } from '@/lib/format';
import { ArchiveRestore, CircleSlash, Equal } from 'lucide-react';
import { SkippedFiles } from './SkippedFiles';
import text from '@/components/Text.module.css';

const badges = {
  restored: { meaning: 'green', icon: ArchiveRestore, word: 'Restored' },
  unchanged: { meaning: 'gray', icon: Equal, word: 'Already there' },
  skipped: { meaning: 'orange', icon: CircleSlash, word: 'Skipped' },
} satisfies Record<string, Badge>;

/** What was restored, what was there already, and what was skipped. */
export function RestoredView({ report, onClose }: { report: RestoreReport; onClose: () => void }) {
  const { restored, unchanged, skipped, queueRestored, resultsReturned } = report;
  const also = [
    queueRestored > 0 && `${count(queueRestored, 'queue row')} restored.`,
    resultsReturned > 0 && `The research of ${count(resultsReturned, 'file')} was moved back.`,
  ].filter(Boolean);
  return (
    <Preview
      label="Result"
      figures={[
        { badge: badges.restored, amount: restored, unit: 'file' },
        { badge: badges.unchanged, amount: unchanged, unit: 'file' },
        { badge: badges.skipped, amount: skipped.length, unit: 'file' },
      ]}
      foot={<DialogFoot onCancel={onClose} cancel="Close" focusCancel />}
    >
      {also.length > 0 && <p className={text.prose}>{also.join(' ')}</p>}
      <PreviewGroup title="Skipped, and why" amount={skipped.length}>
        <SkippedFiles files={skipped} />
      </PreviewGroup>
    </Preview>
  );
}
