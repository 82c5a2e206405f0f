import { StatusBadge } from '@/components/StatusBadge';
import type { Decision, GateStanding } from '@/lib/api/types';
import { formatMoment, formatNumber } from '@/lib/format';
import { useNow } from '@/lib/now';
import { standingBadge, toldSource } from './standing';
import classes from './Try.module.css';

type Props = { decision: Decision | undefined; standing: GateStanding | undefined };

/** What the answer is based on, and how recent that is. */
export function StandingLine({ decision, standing }: Props) {
  const now = useNow();
  if (!decision) return <div className={classes.standing} />;
  const { source, asOfRevision, asOf } = decision;
  return (
    <div role="group" aria-label="Basis of the answer" className={classes.standing}>
      <span>{toldSource(source, standing)}</span>
      {source === 'product_catalog' && (
        <>
          <span title={asOf ? `Compared with the catalog ${formatMoment(asOf)}` : undefined}>
            As of revision {formatNumber(asOfRevision)}
          </span>
          {standing && <StatusBadge badge={standingBadge(standing, now)} />}
        </>
      )}
    </div>
  );
}
