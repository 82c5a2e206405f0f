import { CopyText } from '@/components/CopyText';
import type { RulesPatch } from '@/lib/api/types';
import classes from './Compile.module.css';

/** A change of the rules, which are compiled elsewhere: it is copied from here, and made there. */
export function Patch({ patch: { media_type, file, document } }: { patch: RulesPatch }) {
  return (
    <p className={classes.note}>
      Patch for <code>{file}</code> (<code>{media_type}</code>):{' '}
      <CopyText text={JSON.stringify(document)} label="patch" />
    </p>
  );
}
