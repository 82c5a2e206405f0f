import { useQuery } from '@tanstack/react-query';
import { RefreshCw } from 'lucide-react';
import type { ProductionReport } from '@/lib/api/types';
import { Moment } from '@/components/Moment';
import { Notice } from '@/components/Notice';
import { ProblemView } from '@/components/ProblemView';
import { ApplyNotice } from './ApplyNotice';
import { isRunning, productionQueries } from './queries';
import type { Following } from './useApply';
import type { PullsState } from './usePulls';

type Props = {
  category: string;
  report: ProductionReport | undefined;
  pulls: PullsState;
  following: Following;
  onCompare: () => void;
  onShow: (applyId: string) => void;
};

/** What stands between the differences and the truth: a request that failed, an apply, a catalog that went on. */
export function ProductionNotices({ category, report, pulls, following, onCompare, onShow }: Props) {
  const edited = useQuery(productionQueries.lastEdit(category)).data;
  const applying = following.report !== undefined && isRunning(following.report.state);
  const older = report && edited && Date.parse(edited) > Date.parse(report.at);
  return (
    <>
      {pulls.error && <ProblemView error={pulls.error} onRetry={onCompare} />}
      <ApplyNotice following={following} onShow={onShow} />
      {older && !pulls.busy && !applying && (
        <Notice meaning="yellow" icon={RefreshCw} button={{ label: 'Compare again', onClick: onCompare }}>
          The catalog was changed after this comparison, <Moment at={edited} />. A product that was edited
          since has to be compared again before its rows can be applied.
        </Notice>
      )}
    </>
  );
}
