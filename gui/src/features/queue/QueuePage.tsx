import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { JobFilesNotice } from '@/components/JobFilesNotice';
import { ListView } from '@/components/ListView';
import { SearchField } from '@/components/SearchField';
import { TopBar } from '@/components/TopBar';
import type { QueuePage as Answer, QueueRow } from '@/lib/api/types';
import { categoryName, formatNumber } from '@/lib/format';
import { useRows } from '@/lib/pages';
import { nextSort } from '@/lib/params';
import { NoRows } from './NoRows';
import { QueueFilters } from './QueueFilters';
import { QueuePanel } from './QueuePanel';
import { queueColumns } from './columns';
import { queueQueries } from './queries';
import { filtersOf, type ChangeQueueSearch, type QueueSearch } from './search';

type Props = { category: string; search: QueueSearch; onSearch: ChangeQueueSearch };

const idOf = (row: QueueRow) => row.productId;

/** What is waiting for the pipeline, what it is working on, and what failed. */
export function QueuePage({ category, search, onSearch }: Props) {
  const list = useInfiniteQuery({
    ...queueQueries.list(category, filtersOf(search)),
    placeholderData: keepPreviousData,
  });
  const page: Answer | undefined = list.data?.pages[0];
  const { open } = search;
  const { opened, total } = useRows(list, idOf, open);
  return (
    <>
      <TopBar
        trail={[categoryName(category), 'Queue']}
        figure={list.data && formatNumber(total)}
        search={
          <SearchField
            label="Search the queue"
            value={search.q ?? ''}
            onChange={(q) => onSearch({ q: q || undefined })}
          />
        }
        action={null}
      />
      <QueueFilters page={page} search={search} onSearch={onSearch} />
      <JobFilesNotice category={category} />
      <ListView
        list={list}
        question={filtersOf(search)}
        panel={
          opened && (
            <QueuePanel
              key={open}
              category={category}
              row={opened}
              onClose={() => onSearch({ open: undefined })}
            />
          )
        }
        label="Queue"
        columns={queueColumns}
        idOf={idOf}
        nameOf={idOf}
        sort={search.sort}
        onSort={(key) => onSearch({ sort: nextSort(search.sort, key) })}
        open={open}
        onOpen={(id) => onSearch({ open: id })}
        empty={
          <NoRows category={category} written={page?.source === 'file'} search={search} onSearch={onSearch} />
        }
      />
    </>
  );
}
