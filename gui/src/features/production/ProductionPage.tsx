import { useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { ProblemView } from '@/components/ProblemView';
import { SearchField } from '@/components/SearchField';
import { TopBar } from '@/components/TopBar';
import { Workspace } from '@/components/Workspace';
import type { ApplyReport } from '@/lib/api/types';
import { categoryName, formatNumber } from '@/lib/format';
import type { IdentityInput } from '@/lib/identity';
import { DropDialog } from './DropDialog';
import { Differences } from './Differences';
import { HistoryPanel } from './HistoryPanel';
import { LoadingRows } from './LoadingRows';
import { NothingCompared } from './NothingCompared';
import { ProductionActions } from './ProductionActions';
import { ProductionNotices } from './ProductionNotices';
import { PullLine } from './PullLine';
import { SourceDialog } from './SourceDialog';
import { productionQueries } from './queries';
import { noDialog, type ChangeProductionSearch, type ProductionSearch } from './search';
import { isChosen } from './source';
import { useApply } from './useApply';
import { usePulls } from './usePulls';
import { openRows } from './words';
import classes from './Production.module.css';

type Props = {
  category: string;
  search: ProductionSearch;
  onSearch: ChangeProductionSearch;
  onAddProduct: (identity: IdentityInput) => void;
  onOpenProduct: (productId: string) => void;
};

const noRows: ReadonlySet<string> = new Set();

/** What is live on the site beside the catalog: where they differ, and what to do about it. */
export function ProductionPage({ category, search, onSearch, ...ways }: Props) {
  const report = useQuery(productionQueries.report(category));
  const source = useQuery(productionQueries.source(category));
  const openSource = () => onSearch({ ...noDialog, dialog: 'source' });
  const openHistory = (of?: string) => onSearch({ part: 'history', of, open: undefined });
  const pulls = usePulls(category, {
    onDrop: () => onSearch({ ...noDialog, dialog: 'drop' }),
    onNoSource: openSource,
  });
  const [stale, setStale] = useState(noRows);
  const { start } = pulls;
  const compareAgain = useCallback(
    ({ results }: ApplyReport) => {
      setStale(
        new Set(results.flatMap(({ reason, productId }) => (reason === 'plan_stale' && productId) || [])),
      );
      start();
    },
    [start],
  );
  const following = useApply(category, pulls.history.data?.applies ?? [], compareAgain);
  const chosen = source.data === undefined || isChosen(source.data.source);
  const sync = () => {
    setStale(noRows);
    if (chosen) start();
    else openSource();
  };
  // Said at once, though it is tried again a few times.
  const trouble = report.data === undefined ? (report.error ?? report.failureReason) : null;
  return (
    <>
      <TopBar
        trail={[categoryName(category), 'Production']}
        figure={report.data && formatNumber(openRows(report.data.summary))}
        search={
          report.data && (
            <SearchField
              label="Search the differences"
              value={search.q ?? ''}
              onChange={(q) => onSearch({ q: q || undefined })}
            />
          )
        }
        action={
          <ProductionActions
            busy={pulls.busy}
            chosen={chosen}
            onSync={sync}
            onRefresh={() => start({ refresh: true })}
            onSource={openSource}
            onHistory={() => openHistory()}
          />
        }
      />
      {!trouble && (
        <PullLine
          source={source.data?.source}
          report={report.data}
          pulls={pulls}
          onConfirm={() => onSearch({ ...noDialog, dialog: 'drop' })}
          onSource={openSource}
        />
      )}
      <ProductionNotices
        category={category}
        report={report.data ?? undefined}
        pulls={pulls}
        following={following}
        onCompare={sync}
        onShow={openHistory}
      />
      {trouble && <ProblemView error={trouble} look="page" onRetry={() => void report.refetch()} />}
      {report.data === null && source.error && (
        <ProblemView error={source.error} look="page" onRetry={() => void source.refetch()} />
      )}
      {report.data === null && source.data && (
        <Workspace
          panel={
            search.part === 'history' && (
              <HistoryPanel
                category={category}
                history={pulls.history}
                of={search.of}
                onShow={(of) => onSearch({ of })}
                onClose={() => onSearch({ part: undefined, of: undefined })}
              />
            )
          }
        >
          <div className={classes.centred}>
            <NothingCompared
              category={category}
              source={source.data.source}
              pulls={pulls}
              onSync={sync}
              onSource={openSource}
            />
          </div>
        </Workspace>
      )}
      {report.isPending && !trouble && <LoadingRows />}
      {report.data && (
        <Differences
          category={category}
          report={report.data}
          history={pulls.history}
          stale={stale}
          search={search}
          onSearch={onSearch}
          onCompare={sync}
          onStarted={following.follow}
          {...ways}
        />
      )}
      <DropDialog opened={search.dialog === 'drop'} pulls={pulls} onClose={() => onSearch(noDialog)} />
      <SourceDialog
        category={category}
        asked={source}
        lastStarted={pulls.last?.started_at}
        opened={search.dialog === 'source'}
        onClose={() => onSearch(noDialog)}
      />
    </>
  );
}
