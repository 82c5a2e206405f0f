import type { InfiniteData } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { rowsOf, type Page, type Paging } from '@/lib/pages';
import { DataGrid, type GridProps } from './DataGrid';
import { ProblemView } from './ProblemView';
import { StaleNotice } from './StaleNotice';
import { Workspace } from './Workspace';

type List<T> = Paging & {
  data: InfiniteData<Page<T>> | undefined;
  error: unknown;
  /** Why the last attempt failed, while it is retried. */
  failureReason: unknown;
  dataUpdatedAt: number;
  isPending: boolean;
  isPlaceholderData: boolean;
  refetch: () => unknown;
};

type Props<T> = Omit<GridProps<T>, 'rows' | 'total' | 'paging' | 'loading' | 'outdated'> & {
  list: List<T>;
  panel: ReactNode;
  /** Floats over the grid. */
  children?: ReactNode;
};

/** A list of the server in a grid with a panel beside it, including what it shows while loading, failed or out of date. */
export function ListView<T>({ list, panel, children, ...grid }: Props<T>) {
  const retry = () => void list.refetch();
  const failed = Boolean(list.error) && !list.data;
  const trouble = list.error ?? list.failureReason;
  return (
    <>
      {Boolean(trouble) && list.data && (
        <StaleNotice error={trouble} readAt={list.dataUpdatedAt} onRetry={retry} />
      )}
      <Workspace panel={panel}>
        {failed ? (
          <ProblemView error={list.error} look="page" onRetry={retry} />
        ) : (
          <DataGrid
            {...grid}
            {...rowsOf(list.data)}
            paging={list}
            loading={list.isPending}
            outdated={list.isPlaceholderData}
          />
        )}
        {children}
      </Workspace>
    </>
  );
}
