import { Middle } from '@/components/Middle';
import { MoveRight, Trash2 } from 'lucide-react';
import { Moment } from '@/components/Moment';
import { StatusBadge } from '@/components/StatusBadge';
import type { Column } from '@/components/column';
import type { QueueRow } from '@/lib/api/types';
import { formatMoment } from '@/lib/format';
import { queueBadge } from '@/components/queueBadge';
import { attemptsOf } from './words';
import text from '@/components/Text.module.css';
import classes from './Queue.module.css';

const none = <span className={text.none}>—</span>;

export const queueColumns: Column<QueueRow>[] = [
  {
    key: 'productId',
    label: 'Product ID',
    width: 'minmax(190px, 1.6fr)',
    render: (row) => (
      <span className={classes.product}>
        <Middle text={row.productId} className={text.mono} />
        {row.movingTo && (
          <Fate icon={MoveRight} text="moving" title={`Product ID changes to ${row.movingTo}`} />
        )}
        {row.leaving && <Fate icon={Trash2} text="to be removed" title="Its product was deleted" />}
      </span>
    ),
  },
  {
    key: 'status',
    label: 'Status',
    width: '108px',
    render: (row) => <StatusBadge badge={queueBadge(row.status)} />,
  },
  {
    key: 'attempts',
    label: 'Attempts',
    width: '92px',
    align: 'right',
    from: 560,
    render: (row) => attemptsOf(row),
  },
  {
    key: 'nextRetryAt',
    label: 'Next retry',
    width: '142px',
    align: 'right',
    from: 860,
    render: (row) =>
      row.nextRetryAt ? <span className={text.dim}>{formatMoment(row.nextRetryAt)}</span> : none,
  },
  {
    key: 'lastError',
    label: 'Last error',
    width: 'minmax(140px, 2fr)',
    from: 620,
    sortable: false,
    render: (row) =>
      row.lastError ? (
        <span className={classes.error} title={row.lastError}>
          {row.lastError}
        </span>
      ) : (
        none
      ),
  },
  {
    key: 'updatedAt',
    label: 'Updated',
    width: '118px',
    align: 'right',
    from: 720,
    render: (row) => (row.updatedAt ? <Moment at={row.updatedAt} className={text.dim} /> : none),
  },
];

function Fate({ icon: Icon, text, title }: { icon: typeof MoveRight; text: string; title: string }) {
  return (
    <span className={classes.fate} title={title}>
      <Icon size={12} aria-hidden /> {text}
    </span>
  );
}
