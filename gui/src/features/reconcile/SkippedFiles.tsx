import text from '@/components/Text.module.css';
import { StatusBadge } from '@/components/StatusBadge';
import type { SkippedFile } from '@/lib/api/types';
import { count } from '@/lib/format';
import { skippedBadge } from './words';
import classes from './Reconcile.module.css';

const shown = 200;

/** The files that were skipped, each with the reason. */
export function SkippedFiles({ files }: { files: SkippedFile[] }) {
  if (files.length === 0) return null;
  return (
    <ul aria-label="Skipped files" tabIndex={0} className={classes.skipped}>
      {files.slice(0, shown).map(({ file, reason, message }) => (
        <li key={file}>
          <code>{file}</code>
          <StatusBadge badge={skippedBadge(reason)} />
          <span className={text.dim}>{message}</span>
        </li>
      ))}
      {files.length > shown && <li>and {count(files.length - shown, 'more file')}</li>}
    </ul>
  );
}
