import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ProblemView } from '@/components/ProblemView';
import { ProductLink } from '@/components/ProductLink';
import { StatusBadge } from '@/components/StatusBadge';
import text from '@/components/Text.module.css';
import type { ApplyResult } from '@/lib/api/types';
import { count, humanize } from '@/lib/format';
import { productionQueries } from './queries';
import { chosenBadge, doneBadge, refusalBadge, resultBadge, stayedBadge } from './words';
import type { Action } from './types';
import classes from './Production.module.css';

const shown = 200;

/** What came of each row: those that were not applied, or stayed at an undo, first. */
export function ApplyResults({ category, applyId }: { category: string; applyId: string }) {
  const asked = useQuery(productionQueries.apply(category, applyId, 'all'));
  if (asked.error) return <ProblemView error={asked.error} onRetry={() => void asked.refetch()} />;
  if (!asked.data) return <Skeleton h={60} mt={8} aria-label="Reading the rows" />;
  const { results } = asked.data;
  const rows = [...results].sort((one, other) => Number(isFine(one)) - Number(isFine(other)));
  return (
    <ul className={classes.results} aria-label="Rows">
      {rows.slice(0, shown).map((row) => (
        <li key={`${row.row_id} ${row.action}`}>
          <div className={classes.entry}>
            {row.productId ? (
              <ProductLink category={category} productId={row.productId} mono>
                {row.productId}
              </ProductLink>
            ) : (
              <span className={text.mono}>{row.row_id}</span>
            )}
            {row.field && <span className={text.dim}>{humanize(row.field)}</span>}
            <span className={classes.entryActs}>
              <StatusBadge badge={badgeOf(row)} />
            </span>
          </div>
          {row.message && <p className={text.dim}>{row.message}</p>}
        </li>
      ))}
      {rows.length > shown && <li className={text.dim}>and {count(rows.length - shown, 'more row')}</li>}
    </ul>
  );
}

const isFine = ({ status, undone }: ApplyResult) => status === 'applied' && undone !== 'changed';

function badgeOf({ status, action, reason, undone }: ApplyResult) {
  if (undone) return stayedBadge(undone);
  if (status === 'applied') return doneBadge(action);
  if (status === 'pending') return chosenBadge(action as Action);
  return reason ? refusalBadge(reason) : resultBadge(status);
}
