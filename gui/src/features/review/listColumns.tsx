import type { Column } from '@/components/column';
import { StatusBadge } from '@/components/StatusBadge';
import text from '@/components/Text.module.css';
import type { ReviewListValue } from '@/lib/api/types';
import { formatNumber, humanize } from '@/lib/format';
import { LaneMarks } from './LaneMarks';
import { valueBadges } from './words';
import classes from './Review.module.css';

/** A value with the list it is in. */
export type ListedValue = ReviewListValue & { fieldKey: string; policy: string | null };

const none = <span className={text.none}>—</span>;

export const listColumns: Column<ListedValue>[] = [
  {
    key: 'value',
    label: 'Value',
    width: 'minmax(160px, 1.4fr)',
    sortable: false,
    render: ({ value }) => (
      <bdi className={text.clip} title={value} data-whole>
        {value}
      </bdi>
    ),
  },
  {
    key: 'source',
    label: 'From',
    width: 'minmax(110px, 0.7fr)',
    sortable: false,
    from: 560,
    render: ({ source }) => humanize(source),
  },
  {
    key: 'policy',
    label: 'Others allowed',
    width: '120px',
    sortable: false,
    from: 760,
    render: ({ policy }) => (policy ? (policy.startsWith('closed') ? 'No' : 'Yes') : none),
  },
  {
    key: 'linkedItems',
    label: 'Products',
    width: '88px',
    align: 'right',
    sortable: false,
    render: ({ linkedItems }) => (linkedItems > 0 ? formatNumber(linkedItems) : none),
  },
  {
    key: 'lane',
    label: 'Review',
    width: 'minmax(220px, 1.4fr)',
    sortable: false,
    render: (value) => (
      <span className={classes.lane}>
        {valueBadges(value).map((badge) => (
          <StatusBadge key={badge.word} badge={badge} />
        ))}
        <LaneMarks lane={value.sharedLane} />
      </span>
    ),
  },
];
