import type { ProductionRow } from '@/lib/api/types';
import { rowsOf, type Page } from '@/lib/pages';
import type { InfiniteData } from '@tanstack/react-query';
import type { SelectAll } from '@/lib/useSelectAll';
import {
  canBeChosen,
  chooseAll,
  chosenFor,
  leave,
  leaveAll,
  scopeOf,
  tickOf,
  toggle,
  type Choices,
  type Wanted,
} from './choices';
import { idOf } from './columns';
import type { RowFilters, ShownClass } from './search';
import type { RowClass } from './types';
import type { Choosing } from './useChoices';

/** Ticks of the grid as choices: what is loaded, or with "select all" whatever the filters leave. */
export function useRowChoices(
  data: InfiniteData<Page<ProductionRow>> | undefined,
  shown: ShownClass,
  filters: RowFilters,
  { choices, replace }: Choosing,
) {
  const { rows, total } = rowsOf(data);
  const of = (row: ProductionRow): Wanted | undefined => chosenFor(choices, row, filters);
  const ids = rows.filter((row) => canBeChosen(row) && of(row)).map(idOf);
  const tick = shown === 'all' ? undefined : tickOf[shown];
  const scope = JSON.stringify(scopeOf(filters));
  const taken = choices.all.find(
    ({ class: each, brand, field, q }) => each === shown && JSON.stringify({ brand, field, q }) === scope,
  );

  /** Every row of the class in view that the filters leave, loaded or not. */
  const takeAll = (wanted: Wanted) =>
    shown === 'all' ? choices : chooseAll(choices, shown as RowClass, filters, wanted);

  const all: SelectAll = {
    rest: tick !== undefined && total > ids.length && (!taken || taken.except.length > 0),
    total,
    more: false,
    reading: false,
    select: () => tick && replace(takeAll({ action: tick })),
  };

  /** What the grid says is ticked now, among the rows that are loaded. */
  function retick(next: string[]) {
    const wanted = new Set(next);
    if (taken && rows.every((row) => !wanted.has(idOf(row)))) {
      return replace(leaveAll(choices, taken.class));
    }
    let now: Choices = choices;
    for (const row of rows.filter(canBeChosen)) {
      const isTicked = chosenFor(now, row, filters) !== undefined;
      if (isTicked !== wanted.has(idOf(row))) now = isTicked ? leave(now, row) : toggle(now, row, filters);
    }
    replace(now);
  }

  return {
    of,
    takeAll,
    all,
    selection: {
      ids,
      toggle: (id: string) => {
        const row = rows.find((each) => idOf(each) === id);
        if (row) replace(toggle(choices, row, filters));
      },
      replace: retick,
      all,
      lasting: true as const,
      canSelect: canBeChosen,
    },
  };
}
