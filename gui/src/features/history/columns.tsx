import { Middle } from '@/components/Middle';
import { Button } from '@mantine/core';
import { Undo2 } from 'lucide-react';
import { Moment } from '@/components/Moment';
import type { Column } from '@/components/column';
import type { BrandHistoryEntry, ProductHistoryEntry } from '@/lib/api/types';
import { humanize } from '@/lib/format';
import { fieldWord, shown } from './words';
import text from '@/components/Text.module.css';

export type Entry = ProductHistoryEntry | BrandHistoryEntry;

/** What distinguishes two things with the same name. */
export const codeOf = (entry: Entry) => ('productId' in entry ? entry.productId : entry.slug);

const none = <span className={text.none}>—</span>;

export function historyColumns(
  words: Partial<Record<string, string>>,
  onUndo: (id: number) => void,
): Column<Entry>[] {
  return [
    {
      key: 'at',
      label: 'When',
      width: '104px',
      render: ({ at }) => <Moment at={at} className={text.dim} />,
    },
    { key: 'actor', label: 'Who', width: 'minmax(80px, 0.6fr)', render: ({ actor }) => actor },
    {
      key: 'action',
      label: 'What',
      width: '136px',
      render: ({ action }) => words[action] ?? humanize(action),
    },
    {
      key: 'name',
      label: 'Name',
      width: 'minmax(160px, 1.4fr)',
      render: ({ name }) => <Middle text={name} className={text.strong} />,
    },
    {
      key: 'code',
      label: 'ID',
      width: 'minmax(150px, 1.2fr)',
      from: 900,
      render: (entry) => <Middle text={codeOf(entry)} className={text.mono} />,
    },
    {
      key: 'changes',
      label: 'Changes',
      width: 'minmax(120px, 1.2fr)',
      from: 720,
      render: ({ changes }) =>
        changes.length === 0 ? (
          none
        ) : (
          <span className={text.clip}>
            {changes
              .map(({ field, from, to }) =>
                changes.length === 1
                  ? `${fieldWord(field)}: ${shown(field, from).join(', ') || 'none'} → ${shown(field, to).join(', ') || 'none'}`
                  : fieldWord(field),
              )
              .join(', ')}
          </span>
        ),
    },
    {
      key: 'undo',
      label: 'Undo',
      width: '92px',
      render: ({ id, name, action, undoable }) =>
        undoable && (
          <Button
            variant="subtle"
            size="compact-xs"
            aria-label={action === 'removed' ? `Restore ${name}` : `Undo: ${words[action] ?? action} ${name}`}
            leftSection={<Undo2 size={13} aria-hidden />}
            onClick={(event) => {
              event.stopPropagation();
              onUndo(id);
            }}
          >
            {action === 'removed' ? 'Restore' : 'Undo'}
          </Button>
        ),
    },
  ];
}
