import { Middle } from '@/components/Middle';
import { MoveRight } from 'lucide-react';
import { FabricatedName } from '@/components/FabricatedName';
import { IdentityName } from '@/components/IdentityName';
import { Moment } from '@/components/Moment';
import { StatusBadge } from '@/components/StatusBadge';
import type { Column } from '@/components/column';
import type { BackupState, ReconcileFile } from '@/lib/api/types';
import { formatBytes, formatNumber } from '@/lib/format';
import { backupBadge, fateOfResearch, reasonBadge, researchBadge, runningBadge } from './words';
import text from '@/components/Text.module.css';
import classes from './Reconcile.module.css';

const none = <span className={text.none}>—</span>;

const file: Column<ReconcileFile> = {
  key: 'file',
  label: 'File',
  width: 'minmax(180px, 1.8fr)',
  sortable: false,
  render: ({ file }) => <Middle text={file} className={text.mono} />,
};

const identity: Column<ReconcileFile> = {
  key: 'identity',
  label: 'Identity',
  width: 'minmax(180px, 1.6fr)',
  sortable: false,
  render: (found) => <IdentityName {...found} />,
};

const reason: Column<ReconcileFile> = {
  key: 'reason',
  label: 'Reason',
  width: 'minmax(132px, 0.8fr)',
  sortable: false,
  render: ({ reason }) => (reason ? <StatusBadge badge={reasonBadge(reason)} /> : none),
};

const message: Column<ReconcileFile> = {
  key: 'message',
  label: 'Why',
  width: 'minmax(180px, 2.4fr)',
  sortable: false,
  from: 860,
  render: ({ message }) => (
    <span className={text.dim} title={message}>
      {message}
    </span>
  ),
};

const size: Column<ReconcileFile> = {
  key: 'bytes',
  label: 'Size',
  width: '84px',
  align: 'right',
  sortable: false,
  from: 640,
  render: ({ bytes }) => <span className={text.dim}>{formatBytes(bytes)}</span>,
};

export const orphanColumns: Column<ReconcileFile>[] = [
  { ...file, width: 'minmax(160px, 1.5fr)', from: 560 },
  {
    ...identity,
    label: 'Identity in the file',
    width: 'minmax(170px, 1.5fr)',
    render: (orphan) => <FabricatedName {...orphan} />,
  },
  {
    key: 'match',
    label: 'Belongs to',
    width: 'minmax(170px, 1.6fr)',
    sortable: false,
    render: ({ canonical }) =>
      canonical ? (
        <span className={classes.match}>
          <MoveRight size={13} aria-label="belongs to" role="img" className={classes.arrow} />
          <Middle text={canonical.productId} className={text.mono} />
        </span>
      ) : (
        none
      ),
  },
  {
    key: 'product',
    label: 'Product',
    width: 'minmax(140px, 1.2fr)',
    sortable: false,
    from: 960,
    render: ({ canonical }) => (canonical ? <IdentityName {...canonical} /> : none),
  },
  reason,
  {
    key: 'notes',
    label: 'Pipeline',
    width: '118px',
    sortable: false,
    from: 700,
    render: (orphan) => <Work orphan={orphan} />,
  },
];

function Work({ orphan }: { orphan: ReconcileFile }) {
  if (orphan.running) return <StatusBadge badge={runningBadge} />;
  const fate = fateOfResearch(orphan);
  if (!fate) return none;
  return (
    <span title={fate} className={classes.work}>
      <StatusBadge badge={researchBadge} />
    </span>
  );
}

export const untrackedColumns = [file, identity, { ...reason, width: 'minmax(176px, 1fr)' }, message, size];

export const unreadableColumns = [file, reason, { ...message, from: 480 }, size];

export const keptColumns: Column<ReconcileFile>[] = [
  file,
  identity,
  {
    key: 'productId',
    label: 'Product ID',
    width: 'minmax(180px, 1.6fr)',
    sortable: false,
    from: 720,
    render: ({ productId }) => (productId ? <Middle text={productId} className={text.mono} /> : none),
  },
  size,
];

export const backupColumns: Column<BackupState>[] = [
  {
    key: 'createdAt',
    label: 'Created',
    width: 'minmax(110px, 0.8fr)',
    sortable: false,
    render: ({ createdAt }) => <Moment at={createdAt} />,
  },
  {
    key: 'id',
    label: 'Backup',
    width: 'minmax(160px, 2fr)',
    sortable: false,
    from: 640,
    render: ({ id }) => <Middle text={id} className={text.mono} />,
  },
  {
    key: 'actor',
    label: 'By',
    width: 'minmax(80px, 0.7fr)',
    sortable: false,
    render: ({ actor }) => <span className={text.dim}>{actor}</span>,
  },
  {
    key: 'files',
    label: 'Files',
    width: '80px',
    align: 'right',
    sortable: false,
    render: ({ files }) => formatNumber(files),
  },
  {
    key: 'bytes',
    label: 'Size',
    width: '84px',
    align: 'right',
    sortable: false,
    from: 480,
    render: ({ bytes }) => <span className={text.dim}>{formatBytes(bytes)}</span>,
  },
  {
    key: 'queueRows',
    label: 'Queue rows',
    width: '104px',
    align: 'right',
    sortable: false,
    from: 780,
    render: ({ queueRows }) => formatNumber(queueRows),
  },
  {
    key: 'state',
    label: 'State',
    width: '112px',
    sortable: false,
    render: ({ state }) => <StatusBadge badge={backupBadge(state)} />,
  },
];
