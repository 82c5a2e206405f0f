import { Middle } from '@/components/Middle';
import { ActionIcon } from '@mantine/core';
import { ShieldX } from 'lucide-react';
import { IdentityName } from '@/components/IdentityName';
import { Moment } from '@/components/Moment';
import { ProductLink } from '@/components/ProductLink';
import { StatusBadge } from '@/components/StatusBadge';
import text from '@/components/Text.module.css';
import type { Column } from '@/components/column';
import type { IdentityException, UntrackedFile, RejectionGroup } from '@/lib/api/types';
import { formatNumber } from '@/lib/format';
import { splitName } from '@/lib/text';
import { actorsOf, pathName } from './paths';
import { quarantineBadge } from './quarantine';
import { reasonBadge } from '@/components/reasons';

const none = <span className={text.none}>—</span>;

export const rejectionColumns = (category: string): Column<RejectionGroup>[] => [
  {
    key: 'identity',
    label: 'Identity',
    width: 'minmax(190px, 2.2fr)',
    sortable: false,
    render: ({ latest }) => <IdentityName {...latest} />,
  },
  {
    key: 'reason',
    label: 'Reason',
    width: 'minmax(176px, 1.3fr)',
    sortable: false,
    render: ({ latest }) => <StatusBadge badge={reasonBadge(latest.reason)} />,
  },
  {
    key: 'times',
    label: 'Times',
    width: '72px',
    align: 'right',
    sortable: false,
    render: ({ times }) => formatNumber(times),
  },
  {
    key: 'path',
    label: 'Source',
    width: 'minmax(84px, 0.6fr)',
    sortable: false,
    from: 480,
    render: ({ latest }) => <span className={text.dim}>{pathName(latest.path)}</span>,
  },
  {
    key: 'firstAt',
    label: 'First',
    width: '96px',
    align: 'right',
    sortable: false,
    from: 900,
    render: ({ firstAt }) => <Moment at={firstAt} className={text.dim} />,
  },
  {
    key: 'lastAt',
    label: 'Last',
    width: '96px',
    align: 'right',
    sortable: false,
    from: 560,
    render: ({ lastAt }) => <Moment at={lastAt} className={text.dim} />,
  },
  {
    key: 'actor',
    label: 'Who',
    width: 'minmax(90px, 0.7fr)',
    sortable: false,
    from: 1020,
    render: (group) => <span className={text.dim}>{actorsOf(group)}</span>,
  },
  {
    key: 'canonical',
    label: 'Likely product',
    width: 'minmax(180px, 1.8fr)',
    sortable: false,
    from: 780,
    render: ({ latest }) =>
      latest.canonicalProductId ? (
        <ProductLink category={category} productId={latest.canonicalProductId} mono>
          {latest.canonicalProductId}
        </ProductLink>
      ) : (
        none
      ),
  },
];

export const exceptionColumns = (
  category: string,
  onRemove: (exception: IdentityException) => void,
): Column<IdentityException>[] => [
  {
    key: 'identity',
    label: 'Identity',
    width: 'minmax(180px, 1.4fr)',
    sortable: false,
    render: (exception) => <IdentityName {...exception} />,
  },
  {
    key: 'productId',
    label: 'Product ID',
    width: 'minmax(180px, 1.5fr)',
    sortable: false,
    from: 720,
    render: ({ productId }) => (
      <ProductLink category={category} productId={productId} mono>
        {productId}
      </ProductLink>
    ),
  },
  {
    key: 'reason',
    label: 'Reason',
    width: 'minmax(150px, 2fr)',
    sortable: false,
    render: ({ reason }) => (
      <span className={text.clip} title={reason}>
        {reason}
      </span>
    ),
  },
  {
    key: 'actor',
    label: 'Who',
    width: 'minmax(80px, 0.5fr)',
    sortable: false,
    from: 600,
    render: ({ actor }) => <span className={text.dim}>{actor}</span>,
  },
  {
    key: 'at',
    label: 'Added',
    width: '100px',
    align: 'right',
    sortable: false,
    from: 480,
    render: ({ at }) => <Moment at={at} className={text.dim} />,
  },
  {
    key: 'remove',
    label: 'Remove',
    width: '76px',
    align: 'right',
    sortable: false,
    render: (exception) => (
      <ActionIcon
        size={24}
        tabIndex={-1}
        aria-label={`Remove the exception for ${splitName(exception)}`}
        onClick={(event) => {
          event.stopPropagation();
          onRemove(exception);
        }}
      >
        <ShieldX size={14} aria-hidden />
      </ActionIcon>
    ),
  },
];

export const quarantineColumns: Column<UntrackedFile>[] = [
  {
    key: 'file',
    label: 'File',
    width: 'minmax(200px, 2fr)',
    sortable: false,
    render: ({ file }) => <Middle text={file} className={text.mono} />,
  },
  {
    key: 'state',
    label: 'State',
    width: '106px',
    sortable: false,
    render: ({ state }) => <StatusBadge badge={quarantineBadge(state)} />,
  },
  {
    key: 'reason',
    label: 'Reason',
    width: 'minmax(176px, 1fr)',
    sortable: false,
    from: 620,
    render: ({ reason }) => (reason ? <StatusBadge badge={reasonBadge(reason)} /> : none),
  },
  {
    key: 'message',
    label: 'Problem',
    width: 'minmax(200px, 2.6fr)',
    sortable: false,
    from: 900,
    render: ({ message }) => (
      <span className={text.dim} title={message ?? undefined}>
        {message}
      </span>
    ),
  },
  {
    key: 'since',
    label: 'Since',
    width: '96px',
    align: 'right',
    sortable: false,
    render: ({ since }) => <Moment at={since} className={text.dim} />,
  },
];
