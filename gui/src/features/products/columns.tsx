import { Middle } from '@/components/Middle';
import { ProductionBadge } from '@/components/ProductionBadge';
import { StatusBadge } from '@/components/StatusBadge';
import { lifecycleBadge, outcomes } from '@/components/meanings';
import type { Column } from '@/components/column';
import type { Product } from '@/lib/api/types';
import { formatDay, formatMoment, importSourceName } from '@/lib/format';
import text from '@/components/Text.module.css';

const none = <span className={text.none}>—</span>;

export const productColumns: Column<Product>[] = [
  {
    key: 'brand',
    label: 'Brand',
    width: 'minmax(104px, 0.9fr)',
    render: (p) => (
      <span className={text.clip} title={p.brand} data-whole>
        {p.brand}
      </span>
    ),
  },
  {
    key: 'model',
    label: 'Model',
    width: 'minmax(132px, 1.9fr)',
    render: (p) => <Middle text={p.model} className={text.strong} />,
  },
  {
    key: 'variant',
    label: 'Variant',
    width: 'minmax(64px, 0.4fr)',
    from: 620,
    render: (p) =>
      p.variant ? (
        <span className={text.clip} title={p.variant} data-whole>
          {p.variant}
        </span>
      ) : (
        none
      ),
  },
  {
    key: 'productId',
    label: 'Product ID',
    width: 'minmax(180px, 2.6fr)',
    from: 560,
    render: (p) => <Middle text={p.productId} className={text.mono} />,
  },
  {
    key: 'status',
    label: 'Status',
    width: '84px',
    render: (p) => <StatusBadge badge={lifecycleBadge(p.status)} />,
  },
  {
    key: 'badge',
    label: 'Production',
    width: 'minmax(118px, 0.8fr)',
    from: 1120,
    sortable: false,
    render: (p) => (p.badge ? <ProductionBadge product={p} inGrid /> : none),
  },
  {
    key: 'hasOutput',
    label: 'Output',
    width: '102px',
    from: 860,
    render: (p) => (p.hasOutput ? <StatusBadge badge={outcomes.output} /> : none),
  },
  {
    key: 'seedUrls',
    label: 'Seed URLs',
    width: '98px',
    align: 'right',
    from: 940,
    render: (p) => (p.seedUrls.length ? p.seedUrls.length : none),
  },
  {
    key: 'importSource',
    label: 'Import source',
    width: '112px',
    from: 1020,
    render: (p) => <span className={text.dim}>{importSourceName(p.importSource)}</span>,
  },
  {
    key: 'updatedAt',
    label: 'Updated',
    width: '108px',
    align: 'right',
    from: 760,
    render: (p) => (
      <time className={text.dim} dateTime={p.updatedAt ?? undefined} title={formatMoment(p.updatedAt)}>
        {formatDay(p.updatedAt)}
      </time>
    ),
  },
];
