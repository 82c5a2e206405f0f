import { ActionIcon } from '@mantine/core';
import { X } from 'lucide-react';
import { UseSpelling } from '@/components/Hints';
import { StatusBadge } from '@/components/StatusBadge';
import { outcomes, type Badge } from '@/components/meanings';
import type { JudgedRow } from '@/lib/api/types';
import { humanize } from '@/lib/format';
import { PastedFix, type Fixes } from './PastedFix';
import type { Cell, PastedRow } from './pasted';
import text from '@/components/Text.module.css';
import classes from './Pasted.module.css';

type Props = Fixes & {
  rows: PastedRow[];
  verdictOf: (row: PastedRow) => JudgedRow | undefined;
  onRemove: (key: string) => void;
};

const cells: [cell: Cell, word: string][] = [
  ['brand', 'Brand'],
  ['model', 'Model'],
  ['variant', 'Variant'],
  ['seedUrls', 'Seed URLs'],
];

const badges: Record<JudgedRow['status'], Badge> = {
  created: outcomes.created,
  skipped_existing: outcomes.unchanged,
  rejected: outcomes.rejected,
  invalid: outcomes.invalid,
};

/** Every row with what adding it would do; its cells can be edited in place. */
export function PastedTable({ rows, verdictOf, onRemove, ...fixes }: Props) {
  return (
    <div role="region" aria-label="Pasted rows" tabIndex={0} className={classes.scroller}>
      <table className={classes.table}>
        <thead>
          <tr>
            {cells.map(([cell, word]) => (
              <th key={cell} scope="col">
                {word}
              </th>
            ))}
            <th scope="col">Verdict</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.key}>
              {cells.map(([cell, word]) => (
                <td key={cell}>
                  <span className={classes.grown} data-text={row[cell]}>
                    <textarea
                      rows={1}
                      className={classes.cell}
                      aria-label={`${word} of row ${index + 1}`}
                      value={row[cell]}
                      onChange={(event) =>
                        fixes.onEdit(row.key, { [cell]: event.currentTarget.value.replaceAll('\n', ' ') })
                      }
                      onKeyDown={(event) => {
                        if (event.key === 'Enter') event.preventDefault();
                      }}
                    />
                  </span>
                </td>
              ))}
              <td className={classes.verdict}>
                <RowVerdict row={row} judged={verdictOf(row)} {...fixes} />
              </td>
              <td>
                <ActionIcon
                  size={22}
                  aria-label={`Remove row ${index + 1}`}
                  onClick={() => onRemove(row.key)}
                >
                  <X size={13} aria-hidden />
                </ActionIcon>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RowVerdict({ row, judged, ...fixes }: Fixes & { row: PastedRow; judged: JudgedRow | undefined }) {
  if (!judged) return <span className={text.muted}>Checking…</span>;
  const told =
    judged.message ?? judged.explanation?.message ?? (judged.reason ? humanize(judged.reason) : null);
  return (
    <>
      <StatusBadge badge={badges[judged.status]} />{' '}
      {judged.status === 'created' ? <code className={classes.id}>{judged.productId}</code> : told}
      {(judged.hints ?? []).map((hint) => (
        <span key={hint.message} className={classes.hint}>
          Please check: {hint.message}{' '}
          <UseSpelling hint={hint} brand={row.brand} onUse={(identity) => fixes.onEdit(row.key, identity)} />
        </span>
      ))}
      {judged.status !== 'created' && <PastedFix row={row} judged={judged} {...fixes} />}
    </>
  );
}
