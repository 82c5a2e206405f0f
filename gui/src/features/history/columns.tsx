import { Middle } from '@/components/Middle';
import { Undo2 } from 'lucide-react';
import { Moment } from '@/components/Moment';
import { RoleButton } from '@/components/RoleButton';
import type { Column } from '@/components/column';
import type { BrandHistoryEntry, ProductHistoryEntry } from '@/lib/api/types';
import { categoryName, humanize } from '@/lib/format';
import { fieldWord, shown } from './words';
import text from '@/components/Text.module.css';

export type Entry = ProductHistoryEntry | BrandHistoryEntry;

const none = <span className={text.none}>—</span>;

/** When and who, in every part. */
export const commonColumns = <T extends { at: string; actor: string }>(): Column<T>[] => [
  {
    key: 'at',
    label: 'When',
    width: '104px',
    sortable: false,
    render: ({ at }) => <Moment at={at} className={text.dim} />,
  },
  {
    key: 'actor',
    label: 'Who',
    width: 'minmax(80px, 0.6fr)',
    sortable: false,
    render: ({ actor }) => actor,
  },
];

export const categoryColumn = <T extends { category: string }>(): Column<T> => ({
  key: 'category',
  label: 'Category',
  width: 'minmax(90px, 0.6fr)',
  sortable: false,
  from: 600,
  render: ({ category }) => (
    <span className={text.clip} title={category}>
      {categoryName(category)}
    </span>
  ),
});

/** What was changed from what to what; `codeOf` tells two things of one name apart. */
export function changeColumns<T extends Entry>(
  words: Partial<Record<string, string>>,
  codeOf: (entry: T) => string,
  onUndo: (entry: T) => void,
  others: Column<T>[] = [],
  off: string | null = null,
): Column<T>[] {
  const columns: Column<T>[] = [
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
    ...others,
    {
      key: 'undo',
      label: 'Undo',
      width: '104px',
      render: (entry) =>
        entry.undoable && (
          <RoleButton
            off={off}
            variant="subtle"
            size="compact-xs"
            aria-label={
              entry.action === 'removed'
                ? `Restore ${entry.name}`
                : `Undo: ${words[entry.action] ?? entry.action} ${entry.name}`
            }
            leftSection={<Undo2 size={13} aria-hidden />}
            onClick={(event) => {
              event.stopPropagation();
              onUndo(entry);
            }}
          >
            {entry.action === 'removed' ? 'Restore' : 'Undo'}
          </RoleButton>
        ),
    },
  ];
  return [...commonColumns<T>(), ...columns.map((column) => ({ ...column, sortable: false }))];
}
