import { Button, Progress } from '@mantine/core';
import { formatBytes } from '@/lib/format';
import type { Source } from './useWorkbook';
import text from '@/components/Text.module.css';
import classes from './Import.module.css';

type Props = { source: Source; sent: number; onCancel: () => void };

/** A workbook that is being uploaded and read, with its progress. */
export function Reading({ source, sent, onCancel }: Props) {
  const { file } = source;
  const sending = file !== undefined && sent < 1;
  const name = file?.name ?? (source.file ? '' : source.workbook) ?? 'the workbook';
  return (
    <section aria-label="Reading the workbook" className={classes.reading}>
      <p role="status" className={classes.readingWhat}>
        {sending ? `Uploading ${name}…` : `Reading ${name}…`}
      </p>
      <Progress.Root>
        <Progress.Section
          value={sending ? sent * 100 : 100}
          animated={!sending}
          aria-label={sending ? 'Uploaded' : 'Reading'}
          withAria
        />
      </Progress.Root>
      <div className={classes.readingFoot}>
        <span className={text.dim}>
          {file && `${formatBytes(Math.round(sent * file.size))} of ${formatBytes(file.size)}`}
        </span>
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </section>
  );
}
