import { UnstyledButton } from '@mantine/core';
import { FileSpreadsheet } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { formatBytes } from '@/lib/format';
import classes from './Import.module.css';

/** 64 MB, as the gateway counts them. */
const largest = 64 * 1024 ** 2;
const endings = ['.xlsx', '.xlsm'];

const isWorkbook = ({ name }: File) => endings.some((ending) => name.toLowerCase().endsWith(ending));

/** What speaks against sending the file at all. */
function objectionTo(file: File): string | null {
  if (!isWorkbook(file)) return `“${file.name}” is no .xlsx or .xlsm file. Choose a workbook.`;
  if (file.size > largest) {
    return `“${file.name}” has ${formatBytes(file.size)}; 64 MB fit. Split it into several workbooks.`;
  }
  return file.size === 0 ? `“${file.name}” is empty. Choose another workbook.` : null;
}

/** Takes a workbook: dropped, clicked for, or with the keyboard. */
export function DropZone({ onFile }: { onFile: (file: File) => void }) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [objection, setObjection] = useState<string | null>(null);

  function take(file: File | undefined) {
    if (!file) return;
    const told = objectionTo(file);
    setObjection(told);
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
        <span className={classes.zoneIcon}>
          <FileSpreadsheet size={20} strokeWidth={1.75} aria-hidden />
        </span>
        <span id={`${id}-title`} className={classes.zoneTitle}>
          Choose a workbook
        </span>
        <span id={`${id}-accepts`} className={classes.zoneText}>
          Drop an .xlsx or .xlsm file here, or click to choose one, up to 64 MB. Nothing is written before you
          have seen what would happen.
        </span>
      </UnstyledButton>
      <input
        ref={input}
        type="file"
        hidden
        aria-label="Workbook"
        accept={endings.join(',')}
        onChange={(event) => {
          take(event.currentTarget.files?.[0]);
          // The same file may be chosen again after it was repaired.
          event.currentTarget.value = '';
        }}
      />
      {objection && (
        <p role="alert" className={classes.objection}>
          {objection}
        </p>
      )}
    </div>
  );
}
