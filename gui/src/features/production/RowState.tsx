import { StatusBadge } from '@/components/StatusBadge';
import text from '@/components/Text.module.css';
import type { ProductionRow } from '@/lib/api/types';
import { isRejected, type Wanted } from './choices';
import { chosenBadge, doneBadge, hintBadge, keptBadge, reasonBadge, staleBadge, verdictBadge } from './words';
import classes from './Production.module.css';

type Props = { row: ProductionRow; chosen: Wanted | undefined; stale: boolean };

/** The one thing to know about a row: what was done, what is going to be, or what stands in its way. */
export function RowState({ row, chosen, stale }: Props) {
  const { done, kept, verdict, verdict_message, hints, reason } = row;
  if (done) return <StatusBadge badge={doneBadge(done)} />;
  if (chosen) {
    return (
      <span className={classes.chosen} title={chosen.reason}>
        <StatusBadge look="tinted" badge={chosenBadge(chosen.action, chosen.value)} />
      </span>
    );
  }
  if (verdict && isRejected(row)) {
    return (
      <span className={classes.state} title={verdict_message ?? undefined}>
        <StatusBadge badge={verdictBadge(verdict)} />
        <span className={text.dim}>{verdict_message}</span>
      </span>
    );
  }
  if (stale) return <StatusBadge badge={staleBadge} />;
  if (kept) {
    return (
      <span className={classes.state} title={kept.reason}>
        <StatusBadge badge={keptBadge} />
        <span className={text.dim}>{kept.reason}</span>
      </span>
    );
  }
  const [hint] = hints ?? [];
  if (hint) {
    return (
      <span className={classes.state} title={hint.message}>
        <StatusBadge badge={hintBadge} />
        <span className={text.dim}>{hint.message}</span>
      </span>
    );
  }
  return reason && row.class !== 'invalid_rows' ? <StatusBadge badge={reasonBadge(reason)} /> : null;
}
