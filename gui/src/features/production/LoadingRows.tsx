import { DataGrid } from '@/components/DataGrid';
import { columnsOf, idOf, nameOf } from './columns';

const nothing = () => undefined;
const columns = columnsOf({
  shown: 'all',
  chosenFor: nothing,
  isStale: () => false,
  onFollow: nothing,
});

/** The layout of the differences, until it is known whether there are any. */
export function LoadingRows() {
  return (
    <DataGrid
      label="Differences"
      name="production.all"
      columns={columns}
      rows={[]}
      total={0}
      idOf={idOf}
      nameOf={nameOf}
      paging={{ hasNextPage: false, isFetching: true, isError: false, fetchNextPage: nothing }}
      loading
      open={undefined}
      onOpen={nothing}
      empty={null}
    />
  );
}
