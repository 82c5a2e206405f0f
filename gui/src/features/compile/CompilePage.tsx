import { useQuery } from '@tanstack/react-query';
import { ClipboardCheck } from 'lucide-react';
import { ProblemView } from '@/components/ProblemView';
import { RoleButton } from '@/components/RoleButton';
import { SearchField } from '@/components/SearchField';
import { StaleNotice } from '@/components/StaleNotice';
import { TopBar } from '@/components/TopBar';
import { categoryName, formatNumber } from '@/lib/format';
import { useOff } from '@/lib/permission';
import { LoadingReport } from './LoadingReport';
import { NothingChecked } from './NothingChecked';
import { Report } from './Report';
import { compileQueries } from './queries';
import type { ChangeCompileSearch, CompileSearch } from './search';
import { useCheck } from './useCheck';

type Props = { category: string; search: CompileSearch; onSearch: ChangeCompileSearch };

/** What production says against the field rules, and what to do about it. */
export function CompilePage({ category, search, onSearch }: Props) {
  const query = useQuery(compileQueries.report(category));
  const { data: report } = query;
  const check = useCheck(category);
  const off = useOff('apply');
  const retry = () => void query.refetch();
  return (
    <>
      <TopBar
        trail={[categoryName(category), 'Compile & Reports']}
        figure={report && formatNumber(report.counts.open)}
        search={
          report && (
            <SearchField
              label="Search the warnings"
              value={search.q ?? ''}
              onChange={(q) => onSearch({ q: q || undefined })}
            />
          )
        }
        action={
          <RoleButton
            off={off}
            disabled={check.busy}
            leftSection={<ClipboardCheck size={14} aria-hidden />}
            onClick={check.start}
          >
            {check.busy ? 'Checking…' : 'Check rules'}
          </RoleButton>
        }
      />
      {query.error && report !== undefined && (
        <StaleNotice error={query.error} readAt={query.dataUpdatedAt} onRetry={retry} />
      )}
      {query.error && report === undefined && <ProblemView error={query.error} look="page" onRetry={retry} />}
      {query.isPending && <LoadingReport />}
      {report === null && <NothingChecked category={category} check={check} />}
      {report && (
        <Report category={category} report={report} check={check} search={search} onSearch={onSearch} />
      )}
    </>
  );
}
