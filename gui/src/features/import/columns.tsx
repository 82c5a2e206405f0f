import { Middle } from '@/components/Middle';
import { FabricatedName } from '@/components/FabricatedName';
import { IdentityName } from '@/components/IdentityName';
import { StatusBadge } from '@/components/StatusBadge';
import type { Column } from '@/components/column';
import type { ExistingRow, ImportPlan, InvalidRow, NewRow, VariantWarning } from '@/lib/api/types';
import { VariantChoice } from '@/components/VariantChoice';
import type { Choices } from './choices';
import {
  brandIsAlias,
  brandIsNew,
  inCatalog,
  repairOf,
  rowIsHidden,
  skippedBadge,
  repeated,
  variantKept,
  withoutVariant,
  problemBadge,
} from './words';
import text from '@/components/Text.module.css';
import classes from './Import.module.css';

type InSheet = { cell: string };
type Named = { brand: string; model: string; variant: string };
type WithId = { product_id: string };

const cell = <T extends InSheet>(from = 0): Column<T> => ({
  key: 'cell',
  label: 'Cell',
  width: 'minmax(110px, 0.8fr)',
  sortable: false,
  from,
  render: ({ cell }) => <Middle text={cell} className={text.mono} />,
});

const identity = <T extends Named>(): Column<T> => ({
  key: 'identity',
  label: 'Product',
  width: 'minmax(170px, 1.6fr)',
  sortable: false,
  render: (row) => <IdentityName {...row} />,
});

const productId = <T extends WithId>(from = 0): Column<T> => ({
  key: 'productId',
  label: 'Product ID',
  width: 'minmax(170px, 1.6fr)',
  sortable: false,
  from,
  render: ({ product_id }) => <Id>{product_id}</Id>,
});

const Id = ({ children }: { children: string }) => <Middle text={children} className={text.mono} />;

const followsBrand = 'The product ID depends on the brand this name is an alias of.';

export const newColumns = ({ aliases, kept }: Choices): Column<NewRow>[] => [
  cell(560),
  identity(),
  {
    ...productId<NewRow>(),
    render: ({ brand, product_id }) =>
      aliases[brand] === undefined ? (
        <Id>{product_id}</Id>
      ) : (
        <span className={text.dim} title={followsBrand}>
          Depends on the brand
        </span>
      ),
  },
  {
    key: 'notes',
    label: 'Notes',
    width: 'minmax(150px, 1.6fr)',
    sortable: false,
    from: 640,
    render: ({ row_id, brand, new_brand, stripped_variant, hints, warnings, hidden }) => (
      <span className={classes.notes}>
        {new_brand && <StatusBadge badge={aliases[brand] === undefined ? brandIsNew : brandIsAlias} />}
        {kept.has(row_id) && <StatusBadge badge={variantKept} />}
        {stripped_variant !== null && <StatusBadge badge={withoutVariant(stripped_variant)} />}
        {hidden && <StatusBadge badge={rowIsHidden} />}
        {[...warnings, ...hints].map(({ message }) => (
          <span key={message} className={classes.hint} title={message}>
            Please check: {message}
          </span>
        ))}
      </span>
    ),
  },
];

export const existingColumns: Column<ExistingRow>[] = [
  cell(560),
  identity(),
  productId(),
  {
    key: 'where',
    label: 'Status',
    width: 'minmax(170px, 1.2fr)',
    sortable: false,
    from: 480,
    render: ({ already_in_catalog, duplicate_of, stripped_variant, warnings, hidden }) => (
      <span className={classes.notes}>
        {already_in_catalog || !duplicate_of ? (
          <StatusBadge badge={inCatalog} />
        ) : (
          <StatusBadge badge={{ ...repeated, word: `Same as ${duplicate_of}` }} />
        )}
        {stripped_variant !== null && <StatusBadge badge={withoutVariant(stripped_variant)} />}
        {hidden && <StatusBadge badge={rowIsHidden} />}
        {warnings.map(({ message }) => (
          <span key={message} className={classes.hint} title={message}>
            Please check: {message}
          </span>
        ))}
      </span>
    ),
  },
];

export const variantColumns = (
  { kept }: Choices,
  onKeep: (id: string, keep: boolean) => void,
): Column<VariantWarning>[] => [
  cell(860),
  {
    key: 'identity',
    label: 'Identity in the workbook',
    width: 'minmax(150px, 1.2fr)',
    sortable: false,
    render: (row) => <FabricatedName {...row} matchedText={row.matched_text} kept={kept.has(row.row_id)} />,
  },
  {
    key: 'choice',
    label: 'Import',
    width: 'minmax(340px, 2.2fr)',
    sortable: false,
    render: (row) => (
      <VariantChoice
        warning={row}
        keep={kept.has(row.row_id)}
        onChange={(keep) => onKeep(row.row_id, keep)}
      />
    ),
  },
  {
    key: 'productId',
    label: 'Product ID',
    width: 'minmax(160px, 1.4fr)',
    sortable: false,
    from: 640,
    render: ({ row_id, kept_product_id, product_id, already_in_catalog }) => (
      <span className={classes.becomes}>
        <Id>{kept.has(row_id) ? kept_product_id : product_id}</Id>
        {already_in_catalog && !kept.has(row_id) && (
          <StatusBadge badge={{ ...inCatalog, word: 'Already there' }} />
        )}
      </span>
    ),
  },
  {
    key: 'message',
    label: 'Why',
    width: 'minmax(160px, 1.6fr)',
    sortable: false,
    from: 1080,
    render: ({ message }) => (
      <span className={text.dim} title={message}>
        {message}
      </span>
    ),
  },
];

export const invalidColumns: Column<InvalidRow>[] = [
  cell(),
  { ...identity<InvalidRow>(), from: 560 },
  {
    key: 'reason',
    label: 'Problem',
    width: 'minmax(150px, 0.9fr)',
    sortable: false,
    render: ({ reason, message, hidden }) => (
      <span title={message} className={classes.notes}>
        <StatusBadge badge={problemBadge(reason)} />
        {hidden && <StatusBadge badge={rowIsHidden} />}
      </span>
    ),
  },
  {
    key: 'message',
    label: 'Why',
    width: 'minmax(180px, 2fr)',
    sortable: false,
    from: 800,
    render: ({ message }) => (
      <span className={text.dim} title={message}>
        {message}
      </span>
    ),
  },
  {
    key: 'repair',
    label: 'How to fix it',
    width: 'minmax(180px, 2fr)',
    sortable: false,
    from: 480,
    render: ({ reason }) => (
      <span className={text.clip} title={repairOf(reason)}>
        {repairOf(reason)}
      </span>
    ),
  },
];

type SkippedRow = ImportPlan['skipped_rows'][number];

export const skippedColumns: Column<SkippedRow>[] = [
  cell(),
  { ...identity<SkippedRow>(), from: 560 },
  {
    key: 'reason',
    label: 'Type',
    width: 'minmax(150px, 0.9fr)',
    sortable: false,
    render: ({ reason }) => <StatusBadge badge={skippedBadge(reason)} />,
  },
  {
    key: 'message',
    label: 'Why',
    width: 'minmax(180px, 2fr)',
    sortable: false,
    from: 480,
    render: ({ message }) => (
      <span className={text.dim} title={message}>
        {message}
      </span>
    ),
  },
];
