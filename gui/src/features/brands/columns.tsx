import { Chips } from '@/components/Chips';
import { StatusBadge } from '@/components/StatusBadge';
import { WebLink } from '@/components/WebLink';
import type { Column } from '@/components/column';
import type { Brand } from '@/lib/api/types';
import { categoryName, formatDay, formatMoment, formatNumber } from '@/lib/format';
import { pendingBadge } from './words';
import text from '@/components/Text.module.css';
import classes from './Brands.module.css';

const none = <span className={text.none}>—</span>;

export const brandColumns: Column<Brand>[] = [
  {
    key: 'name',
    label: 'Brand name',
    width: 'minmax(120px, 1.2fr)',
    render: (b) => (
      <>
        <span className={classes.name} title={b.name} data-whole>
          {b.name}
        </span>
        {b.pending && (
          <span className={classes.badge} title={pendingBadge(b.pending).word}>
            <StatusBadge badge={pendingBadge(b.pending)} />
          </span>
        )}
      </>
    ),
  },
  {
    key: 'aliases',
    label: 'Aliases',
    width: 'minmax(100px, 1.2fr)',
    sortable: false,
    from: 620,
    render: (b) => (b.aliases.length ? <span className={text.dim}>{b.aliases.join(', ')}</span> : none),
  },
  {
    key: 'categories',
    label: 'Categories',
    width: 'minmax(140px, 1.8fr)',
    sortable: false,
    render: (b) => (b.categories.length ? <Chips labels={b.categories.map(categoryName)} /> : none),
  },
  {
    key: 'website',
    label: 'Website',
    width: 'minmax(120px, 1.2fr)',
    from: 760,
    render: (b) => (b.website ? <WebLink url={b.website} short /> : none),
  },
  {
    key: 'products',
    label: 'Products',
    width: '92px',
    align: 'right',
    render: (b) => formatNumber(b.products),
  },
  {
    key: 'addedAt',
    label: 'Added',
    width: '108px',
    align: 'right',
    from: 560,
    // Brands read from files have no date.
    render: (b) =>
      b.version === 0 ? (
        none
      ) : (
        <time className={text.dim} dateTime={b.addedAt} title={formatMoment(b.addedAt)}>
          {formatDay(b.addedAt)}
        </time>
      ),
  },
];
