import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ListView } from '@/components/ListView';
import type { GridProps } from '@/components/DataGrid';
import type { Column } from '@/components/column';
import { isProblem } from '@/lib/api/problem';
import type { FileClass, ReconcileFile, ReconcileReport } from '@/lib/api/types';
import { useRows } from '@/lib/pages';
import { FilePanel } from './FilePanel';
import { NoFiles } from './NoFiles';
import { reconcileQueries } from './queries';
import type { ChangeReconcileSearch, ReconcileSearch } from './search';
import { classBadges } from './words';

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
    ...reconcileQueries.files(category, plan?.planId ?? '', fileClass, search.q),
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
  /** Floats over the list. */
  children?: ReactNode;
};

export function PlanFiles({ fileClass, list, columns, selection, children, ...props }: Props) {
  const { category, plan, search, onSearch, onPreview } = props;
  const { open, q } = search;
  const { opened } = useRows(list, idOf, open);
  return (
    <ListView
      list={list}
      question={{ q, planId: plan?.planId }}
      panel={
        opened && (
          <FilePanel
            key={open}
            category={category}
            found={opened}
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
      empty={
        <NoFiles
          fileClass={fileClass}
          plan={plan}
          q={q}
          onClear={() => onSearch({ q: undefined })}
          onPreview={onPreview}
        />
      }
    >
      {children}
    </ListView>
  );
}
