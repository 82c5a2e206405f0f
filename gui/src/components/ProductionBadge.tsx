import { Tooltip } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Product } from '@/lib/api/types';
import { explained } from '@/lib/explained';
import { humanize } from '@/lib/format';
import { productionOf } from '@/lib/production';
import { splitName } from '@/lib/text';
import { shownValues } from '@/lib/values';
import { Change } from './Change';
import { Moment } from './Moment';
import { StatusBadge } from './StatusBadge';
import { productionBadge } from './meanings';
import classes from './ProductionBadge.module.css';

type Props = {
  product: Pick<Product, 'category' | 'productId' | 'badge'>;
  look?: 'quiet' | 'tinted';
  /** In a grid, whose rows are no stops of Tab. */
  inGrid?: boolean;
};

/** How the product compares with production; says why on hover and focus, and leads to its rows there. */
export function ProductionBadge({ product, look = 'quiet', inGrid = false }: Props) {
  const { category, productId, badge } = product;
  if (!badge) return null;
  return (
    <Tooltip
      multiline
      maw={340}
      position="bottom-start"
      classNames={{ tooltip: classes.why }}
      label={<Why category={category} productId={productId} badge={badge} />}
    >
      <Link
        className={classes.badge}
        to="/studio/$category/production"
        params={{ category }}
        search={{ q: productId, class: badge === 'from_production' ? 'matched' : 'all' }}
        tabIndex={inGrid ? -1 : undefined}
        onClick={(event) => event.stopPropagation()}
      >
        <StatusBadge look={look} badge={productionBadge(badge)} />
      </Link>
    </Tooltip>
  );
}

const words: Record<string, string> = {
  from_production: 'It is the same in production.',
  local_only: 'It is only here: production has never had it.',
  possibly_discontinued: 'It is here, and production does not have it any more.',
  new_from_production: 'It was added from production.',
  production_drift: 'It differs from production.',
  identity_mismatch: 'Production has it under another name.',
};

/** Mounted while it is shown, so that only then it is asked for. */
function Why({ category, productId, badge }: { category: string; productId: string; badge: string }) {
  const { data, error } = useQuery(productionOf(category, productId));
  const drifted = data?.rows.filter(({ class: of }) => of === 'field_drift') ?? [];
  const conflict = data?.rows.find(({ class: of }) => of === 'identity_mismatch');
  return (
    <div className={classes.told}>
      <p>{words[badge] ?? humanize(badge)}</p>
      {drifted.map(({ row_id, field, catalog_value, production_value }) => (
        <p key={row_id}>
          <span className={classes.field}>{humanize(field ?? '')}</span>{' '}
          <Change from={shownValues(catalog_value)} to={shownValues(production_value)} />
        </p>
      ))}
      {conflict?.catalog && (
        <p>
          <span className={classes.field}>Name</span>{' '}
          <Change
            from={[splitName(conflict.catalog)]}
            to={[
              splitName({
                brand: conflict.brand ?? '',
                model: conflict.model ?? '',
                variant: conflict.variant ?? '',
              }),
            ]}
          />
        </p>
      )}
      {data?.pull && (
        <p className={classes.dim}>
          Compared with {data.pull.source}, read <Moment at={data.pull.started_at} />
        </p>
      )}
      {error && <p className={classes.dim}>The details are not there: {explained(error).why}</p>}
    </div>
  );
}
