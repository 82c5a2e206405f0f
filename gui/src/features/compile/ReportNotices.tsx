import { CircleSlash, History, ListX } from 'lucide-react';
import { Notice } from '@/components/Notice';
import { ProblemView } from '@/components/ProblemView';
import { RoleButton } from '@/components/RoleButton';
import { isProblem } from '@/lib/api/problem';
import type { RulesReport } from '@/lib/api/types';
import { count, formatNumber, humanize } from '@/lib/format';
import { useOff } from '@/lib/permission';
import { ProductionLink, SourceLink } from './NothingChecked';
import type { Check } from './useCheck';
import { typeBadges } from './words';

type Props = { category: string; report: RulesReport; check: Check };

/** What is to be known about the report as a whole. */
export function ReportNotices({ category, report, check }: Props) {
  const off = useOff('apply');
  const { skipped, not_listed } = report.production_cross_validation;
  return (
    <>
      {check.error !== null && (
        <ProblemView
          error={check.error}
          onRetry={check.start}
          action={<NextStep category={category} error={check.error} />}
        />
      )}
      {report.stale && (
        <Notice
          meaning="orange"
          icon={History}
          action={
            <RoleButton off={off} variant="subtle" disabled={check.busy} onClick={check.start}>
              Check again
            </RoleButton>
          }
        >
          <strong>Out of date:</strong> the rules or the list have changed since this check.
        </Notice>
      )}
      {skipped.length > 0 && (
        <Notice meaning="gray" icon={CircleSlash}>
          <strong>{count(skipped.length, 'check')} skipped.</strong>{' '}
          {skipped
            .map(({ check: type, field, reason }) => `${about(typeBadges[type].word, field)}: ${reason}`)
            .join(' ')}
        </Notice>
      )}
      {not_listed.length > 0 && (
        <Notice meaning="gray" icon={ListX}>
          <strong>More than is listed.</strong>{' '}
          {not_listed
            .map(
              ({ type, field, listed, occurrences }) =>
                `${about(typeBadges[type].word, field)}: ${formatNumber(listed)} listed, the others were met ${count(occurrences, 'time')}.`,
            )
            .join(' ')}
        </Notice>
      )}
    </>
  );
}

const about = (type: string, field: string | null) => (field === null ? type : `${type}, ${humanize(field)}`);

function NextStep({ category, error }: { category: string; error: unknown }) {
  if (isProblem(error, 'source_not_configured')) return <SourceLink category={category} />;
  if (isProblem(error, 'nothing_pulled')) return <ProductionLink category={category} />;
  return null;
}
