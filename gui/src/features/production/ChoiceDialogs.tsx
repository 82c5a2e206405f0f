import type { ApplyReport, ProductionRow } from '@/lib/api/types';
import { humanize } from '@/lib/format';
import { ApplyDialog } from './ApplyDialog';
import { choose, noChoices, retell, type Wanted } from './choices';
import { idOf, nameOf } from './columns';
import { Difference } from './Difference';
import { KeepDialog } from './KeepDialog';
import { keptOf } from './kept';
import { ResolveDialog } from './ResolveDialog';
import { noDialog, type ChangeProductionSearch, type ProductionSearch } from './search';
import { rowClasses, type RowClass } from './types';
import type { Choosing } from './useChoices';

type Props = {
  category: string;
  planId: string;
  /** Those that are loaded. */
  rows: ProductionRow[];
  chosenFor: (row: ProductionRow) => Wanted | undefined;
  choosing: Choosing;
  search: ProductionSearch;
  onSearch: ChangeProductionSearch;
  onStarted: (report: ApplyReport) => void;
};

/** What a choice needs to be told first, and what all of them come to. */
export function ChoiceDialogs({
  category,
  planId,
  rows,
  chosenFor,
  choosing,
  search,
  onSearch,
  ...props
}: Props) {
  const { dialog, of } = search;
  const { choices, become } = choosing;
  const asked = rows.find((row) => idOf(row) === of);
  const ofClass = isRowClass(of) ? of : undefined;
  const close = () => onSearch(noDialog);

  /** The dialog is about one row, or about all that were chosen in a class. */
  function decide(wanted: Wanted) {
    const next = asked
      ? choose(choices, asked, wanted)
      : ofClass
        ? retell(choices, ofClass, wanted)
        : choices;
    onSearch({ ...noDialog, ...become(next) });
  }

  return (
    <>
      <KeepDialog kept={dialog === 'keep' ? keptOf(asked, ofClass) : null} onClose={close} onKeep={decide} />
      <ResolveDialog row={dialog === 'resolve' ? asked : undefined} onClose={close} onResolve={decide} />
      <ApplyDialog
        category={category}
        planId={planId}
        choices={choices}
        named={rows.filter(chosenFor).map((row) => ({
          name: row.field ? `${nameOf(row)}: ${humanize(row.field)}` : nameOf(row),
          detail: row.field ? <Difference row={row} /> : undefined,
        }))}
        opened={dialog === 'apply'}
        onClose={close}
        onStarted={(started) => {
          onSearch({ ...noDialog, ...become(noChoices) });
          props.onStarted(started);
        }}
      />
    </>
  );
}

const isRowClass = (of: string | undefined): of is RowClass =>
  (rowClasses as readonly (string | undefined)[]).includes(of);
