import { Button, Progress } from '@mantine/core';
import { formatBytes } from '@/lib/format';
import type { Source } from './useWorkbook';
import classes from './Import.module.css';

type Props = { source: Source; sent: number; onCancel: () => void };

/** A workbook on its way: how much of it is sent, then that it is read. */
export function Reading({ source, sent, onCancel }: Props) {
  const { file } = source;
  const sending = file !== undefined && sent < 1;
  const name = file?.name ?? (source.file ? '' : source.workbook) ?? 'the workbook';
  return (
    <section aria-label="Reading the workbook" className={classes.reading}>
      <p role="status" className={classes.readingWhat}>
        {sending ? `Sending ${name}…` : `Reading ${name}…`}
      </p>
      <Progress.Root>
        <Progress.Section
          value={sending ? sent * 100 : 100}
          animated={!sending}
          aria-label={sending ? 'Sent' : 'Reading'}
          withAria
        />
      </Progress.Root>
      <div className={classes.readingFoot}>
        <span className={classes.dim}>
          {file && `${formatBytes(Math.round(sent * file.size))} of ${formatBytes(file.size)}`}
        </span>
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </section>
  );
}
