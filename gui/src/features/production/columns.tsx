import type { Column } from '@/components/column';
import { IdentityName } from '@/components/IdentityName';
import { StatusBadge } from '@/components/StatusBadge';
import text from '@/components/Text.module.css';
import type { ProductionRow } from '@/lib/api/types';
import { humanize } from '@/lib/format';
import { splitName } from '@/lib/text';
import type { Wanted } from './choices';
import { Difference, namesOf } from './Difference';
import { RowButtons, type Follow } from './RowButtons';
import { RowState } from './RowState';
import type { ShownClass } from './search';
import type { RowClass } from './types';
import { classBadges, originOf, rowPlace } from './words';

type Of = {
  shown: ShownClass;
  chosenFor: (row: ProductionRow) => Wanted | undefined;
  isStale: (row: ProductionRow) => boolean;
  onFollow: Follow;
};

export const idOf = ({ row_id }: ProductionRow) => row_id;
export const nameOf = (row: ProductionRow) => splitName(namesOf(row)) || rowPlace(row);

const none = <span className={text.none}>—</span>;
const ofFields: ShownClass[] = ['all', 'field_drift', 'accepted_drift'];

/** One grid for every class: what a class has nothing to say about is left out. */
export function columnsOf({ shown, chosenFor, isStale, onFollow }: Of): Column<ProductionRow>[] {
  const columns: (Column<ProductionRow> | false)[] = [
    shown === 'all' && {
      key: 'class',
      label: 'Class',
      width: '158px',
      from: 820,
      sortable: false,
      render: (row) => <StatusBadge badge={classBadges[row.class as RowClass]} />,
    },
    {
      key: 'brand',
      label: 'Product',
      width: 'minmax(180px, 1.5fr)',
      render: (row) =>
        row.brand || row.model ? (
          <IdentityName {...namesOf(row)} />
        ) : (
          <span className={text.dim}>{rowPlace(row)}</span>
        ),
    },
    ofFields.includes(shown) && {
      key: 'field',
      label: 'Field',
      width: 'minmax(96px, 0.5fr)',
      from: 640,
      render: (row) =>
        row.field ? (
          <span className={text.clip} data-whole title={humanize(row.field)}>
            {humanize(row.field)}
          </span>
        ) : (
          none
        ),
    },
    {
      key: 'productId',
      label: differenceOf(shown),
      width: 'minmax(170px, 1.6fr)',
      sortable: shown === 'in_production_only' || shown === 'in_catalog_only' || shown === 'matched',
      from: 500,
      render: (row) => <Difference row={row} />,
    },
    ofFields.includes(shown) && {
      key: 'origin',
      label: 'Local value from',
      width: 'minmax(120px, 0.7fr)',
      sortable: false,
      from: 1080,
      render: (row) =>
        row.catalog_origin ? <span className={text.dim}>{originOf(row.catalog_origin)}</span> : none,
    },
    shown !== 'matched' && {
      key: 'state',
      label: 'State',
      width: 'minmax(130px, 1.3fr)',
      sortable: false,
      render: (row) => <RowState row={row} chosen={chosenFor(row)} stale={isStale(row)} />,
    },
    shown !== 'matched' && {
      key: 'actions',
      label: 'Actions',
      width: '204px',
      align: 'right',
      sortable: false,
      // The panel offers the same.
      from: shown === 'all' ? 1000 : 830,
      render: (row) => (
        <RowButtons row={row} name={nameOf(row)} chosen={chosenFor(row)} onFollow={onFollow} />
      ),
    },
  ];
  return columns.filter((column) => column !== false);
}

function differenceOf(shown: ShownClass): string {
  switch (shown) {
    case 'field_drift':
    case 'accepted_drift':
      return 'Ours → production';
    case 'identity_mismatch':
      return 'Our name → production’s';
    case 'not_researched':
      return 'Fields nobody has looked for';
    case 'duplicate_rows':
    case 'invalid_rows':
      return 'Why';
    case 'all':
      return 'Difference';
    default:
      return 'Product ID';
  }
}
