import { UnstyledButton } from '@mantine/core';
import { FileSpreadsheet } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { IconTile } from '@/components/IconTile';
import { formatBytes } from '@/lib/format';
import classes from './Import.module.css';

/** 64 MB, as the gateway counts them. */
const largest = 64 * 1024 ** 2;
const extensions = ['.xlsx', '.xlsm'];

const isWorkbook = ({ name }: File) => extensions.some((extension) => name.toLowerCase().endsWith(extension));

/** Why the file cannot be uploaded; null if it can. */
function problemWith(file: File): string | null {
  if (!isWorkbook(file)) return `“${file.name}” is not an .xlsx or .xlsm file. Choose a workbook.`;
  if (file.size > largest) {
    return `“${file.name}” is ${formatBytes(file.size)}; the limit is 64 MB. Split it into several workbooks.`;
  }
  return file.size === 0 ? `“${file.name}” is empty. Choose another workbook.` : null;
}

/** Takes a workbook: dropped, or chosen by mouse or keyboard. */
export function DropZone({ onFile }: { onFile: (file: File) => void }) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  function take(file: File | undefined) {
    if (!file) return;
    const told = problemWith(file);
    setProblem(told);
    if (!told) onFile(file);
  }

  return (
    <div className={classes.drop}>
      <UnstyledButton
        className={classes.zone}
        data-over={over || undefined}
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-accepts`}
        onClick={() => input.current?.click()}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer.files[0]);
        }}
      >
        <IconTile icon={FileSpreadsheet} />
        <span id={`${id}-title`} className={classes.zoneTitle}>
          Choose a workbook
        </span>
        <span id={`${id}-accepts`} className={classes.zoneText}>
          Drop an .xlsx or .xlsm file here, or click to choose one, up to 64 MB. Nothing is written until you
          have seen the preview.
        </span>
      </UnstyledButton>
      <input
        ref={input}
        type="file"
        hidden
        aria-label="Workbook"
        accept={extensions.join(',')}
        onChange={(event) => {
          take(event.currentTarget.files?.[0]);
          // The same file may be chosen again after it was repaired.
          event.currentTarget.value = '';
        }}
      />
      {problem && (
        <p role="alert" className={classes.problem}>
          {problem}
        </p>
      )}
    </div>
  );
}
