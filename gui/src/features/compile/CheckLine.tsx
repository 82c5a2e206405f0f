import { Moment } from '@/components/Moment';
import { PlanSummary } from '@/components/PlanSummary';
import { ShortHash } from '@/components/ShortHash';
import type { RulesReport } from '@/lib/api/types';
import { count, formatNumber } from '@/lib/format';

/** When the rules were checked, against which list, and what came of it. */
export function CheckLine({ report }: { report: RulesReport }) {
  const { counts, production_cross_validation } = report;
  return (
    <PlanSummary
      label="Last check"
      source={
        <>
          Checked against the list pulled <Moment at={report.pulled_at} />
        </>
      }
      figures={[
        count(production_cross_validation.products_checked, 'product'),
        `${count(counts.open, 'open warning')}`,
        counts.snoozed > 0 && `${formatNumber(counts.snoozed)} snoozed`,
        `by ${report.actor}`,
      ]}
      at={report.checked_at}
      actions={<ShortHash hash={report.source_hash} />}
    />
  );
}
