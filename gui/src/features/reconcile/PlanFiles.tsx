import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ManyFacet } from '@/components/Facet';
import { FilterBar } from '@/components/FilterBar';
import { ListView } from '@/components/ListView';
import type { GridProps } from '@/components/DataGrid';
import type { Column } from '@/components/column';
import { isProblem } from '@/lib/api/problem';
import type { FileClass, ReconcileFile, ReconcileReport } from '@/lib/api/types';
import { facetOptions } from '@/lib/facets';
import { useRows } from '@/lib/pages';
import { memberOf, valuesOf } from '@/lib/params';
import { FilePanel } from './FilePanel';
import { NoFiles } from './NoFiles';
import { reconcileQueries } from './queries';
import { filtersOf, noFilters, type ChangeReconcileSearch, type ReconcileSearch } from './search';
import { classBadges, reasonBadge } from './words';

export type PartProps = {
  category: string;
  /** Absent while the job files are read. */
  plan: ReconcileReport | undefined;
  search: ReconcileSearch;
  onSearch: ChangeReconcileSearch;
  onPreview: () => void;
};

/** A file's name as the address holds it, where commas separate several. */
export const idOf = ({ file }: ReconcileFile) => encodeURIComponent(file);
const nameOf = ({ file }: ReconcileFile) => file;

/** The files of one class, as the preview found them. */
export function usePlanFiles({ category, plan, search, onPreview }: PartProps, fileClass: FileClass) {
  const list = useInfiniteQuery({
    ...reconcileQueries.files(category, plan?.planId ?? '', fileClass, filtersOf(search)),
    enabled: plan !== undefined,
    placeholderData: keepPreviousData,
  });
  // A preview is kept for a day: after that there has to be a new one.
  return isProblem(list.error, 'plan_unknown') ? { ...list, refetch: onPreview } : list;
}

type Props = PartProps & {
  fileClass: FileClass;
  list: ReturnType<typeof usePlanFiles>;
  columns: Column<ReconcileFile>[];
  selection?: GridProps<ReconcileFile>['selection'];
  groups?: GridProps<ReconcileFile>['groups'];
  /** Whether a file is left where it is although it could go. */
  leaves?: (found: ReconcileFile) => boolean;
  /** Floats over the list. */
  children?: ReactNode;
};

export function PlanFiles({
  fileClass,
  list,
  columns,
  selection,
  groups,
  leaves,
  children,
  ...props
}: Props) {
  const { category, plan, search, onSearch, onPreview } = props;
  const { open } = search;
  const { opened } = useRows(list, idOf, open);
  const reasons = valuesOf(search.reason);
  const options = facetOptions(
    list.data?.pages[0]?.counts?.reason,
    reasons,
    (each) => reasonBadge(each).word,
  );
  return (
    <>
      {(options.length > 1 || reasons.length > 0) && (
        <FilterBar>
          <ManyFacet
            label="Reason"
            options={options}
            values={reasons}
            onChange={(values) => onSearch({ reason: memberOf(values) })}
          />
        </FilterBar>
      )}
      <ListView
        list={list}
        question={{ ...filtersOf(search), planId: plan?.planId }}
        panel={
          opened && (
            <FilePanel
              key={open}
              category={category}
              found={opened}
              left={leaves?.(opened) ?? false}
              onClose={() => onSearch({ open: undefined })}
            />
          )
        }
        label={`${classBadges[fileClass].word} files`}
        columns={columns}
        idOf={idOf}
        nameOf={nameOf}
        open={open}
        onOpen={(id) => onSearch({ open: id })}
        selection={selection}
        groups={groups}
        empty={
          <NoFiles
            fileClass={fileClass}
            plan={plan}
            search={search}
            onClear={() => onSearch(noFilters)}
            onPreview={onPreview}
          />
        }
      >
        {children}
      </ListView>
    </>
  );
}
