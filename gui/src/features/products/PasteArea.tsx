import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { count, formatNumber } from '@/lib/format';
import { useTyped } from '@/lib/typed';
import { mostRows, parseRows, type PastedRow } from './pasted';
import classes from './Pasted.module.css';

type Props = { onRows: (rows: PastedRow[]) => void; onCancel: () => void };

/** Takes the rows: pasted rows are previewed at once, typed rows with a click. */
export function PasteArea({ onRows, onCancel }: Props) {
  const [text, setText] = useState('');
  const rows = parseRows(text);
  useTyped(() => text.trim() !== '');
  const tooMany = rows.length > mostRows;
  return (
    <>
      <Textarea
        label="Rows"
        description="Brand, model, variant and seed URLs, as copied from a spreadsheet or separated by commas. The first row may be a header."
        placeholder={'Razer\tViper V3 Pro\nLogitech\tG Pro X Superlight 2\tMagenta'}
        autosize
        minRows={8}
        maxRows={16}
        data-autofocus
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onPaste={(event) => {
          const pasted = parseRows(event.clipboardData.getData('text/plain'));
          if (text || pasted.length === 0 || pasted.length > mostRows) return;
          event.preventDefault();
          onRows(pasted);
        }}
        error={
          tooMany &&
          `${formatNumber(rows.length)} rows are too many; the limit is ${formatNumber(mostRows)}. Save them as a CSV file and use “rollcall product bulk” instead.`
        }
      />
      <div className={classes.foot}>
        <span className={classes.told}>Up to {formatNumber(mostRows)} rows. Nothing is written yet.</span>
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
        <Button disabled={rows.length === 0 || tooMany} onClick={() => onRows(rows)}>
          {rows.length === 0 ? 'Preview rows' : `Preview ${count(rows.length, 'row')}`}
        </Button>
      </div>
    </>
  );
}
