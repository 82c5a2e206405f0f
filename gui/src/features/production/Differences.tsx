import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { KeepVariantDialog } from '@/components/ExceptionDialog';
import { ListView } from '@/components/ListView';
import { RoleButton } from '@/components/RoleButton';
import type { Step } from '@/components/Suggestions';
import type { ApplyReport, ProductionHistory, ProductionReport, ProductionRow } from '@/lib/api/types';
import type { IdentityInput } from '@/lib/identity';
import { useKeys } from '@/lib/keys';
import { useRows } from '@/lib/pages';
import { nextSort } from '@/lib/params';
import { useOff } from '@/lib/permission';
import { useChanged } from '@/lib/useChanged';
import { AcceptedNote } from './AcceptedNote';
import { canBeChosen, choose, isEmpty, leave, type Wanted } from './choices';
import { ChoiceBar } from './ChoiceBar';
import { ChoiceDialogs } from './ChoiceDialogs';
import { ClassBar } from './ClassBar';
import { columnsOf, idOf, nameOf } from './columns';
import { HistoryPanel } from './HistoryPanel';
import { NoRows } from './NoRows';
import { productionQueries } from './queries';
import type { RowStep } from './rowActions';
import { RowFilters } from './RowFilters';
import { RowPanel } from './RowPanel';
import {
  filtersOf,
  noDialog,
  shownClass,
  toClass,
  type ChangeProductionSearch,
  type ProductionSearch,
} from './search';
import { useChoices } from './useChoices';
import { useRemoveDrift } from './useRemoveDrift';
import { useRowChoices } from './useRowChoices';
import { classBadges, takeAllOf } from './words';

type Props = {
  category: string;
  report: ProductionReport;
  history: { data: ProductionHistory | undefined; error: unknown; refetch: () => unknown };
  /** Products whose rows had changed when they were to be applied. */
  stale: ReadonlySet<string>;
  search: ProductionSearch;
  onSearch: ChangeProductionSearch;
  onCompare: () => void;
  onStarted: (report: ApplyReport) => void;
  onAddProduct: (identity: IdentityInput) => void;
  onOpenProduct: (productId: string) => void;
};

/** The differences of the latest comparison, class by class, with ticks that gather what is to be done. */
export function Differences({ category, report, history, stale, search, onSearch, ...props }: Props) {
  const { summary, plan_id: planId } = report;
  const { open, part, of } = search;
  const off = useOff('apply');
  const changed = useChanged();
  const removeDrift = useRemoveDrift(category);
  const [excepted, setExcepted] = useState<IdentityInput | null>(null);
  const shown = shownClass(search, summary);
  const filters = filtersOf(shown, search);
  const list = useInfiniteQuery({
    ...productionQueries.rows(category, planId, filters),
    placeholderData: keepPreviousData,
  });
  const { rows, total, opened } = useRows(list, idOf, open);
  const choosing = useChoices(search.sel, onSearch);
  const { choices, become, replace } = choosing;
  const chosen = useRowChoices(list.data, shown, filters, choosing);
  const isStale = (row: ProductionRow) => stale.has(row.productId ?? '');

  useKeys({ a: () => !isEmpty(choices) && onSearch({ ...noDialog, dialog: 'apply' }) });

  function follow(row: ProductionRow, step: RowStep | null) {
    if (step === null) return replace(leave(choices, row));
    if ('choose' in step) return replace(choose(choices, row, step.choose));
    if ('dialog' in step) return onSearch({ dialog: step.dialog, of: idOf(row) });
    removeDrift(row);
  }

  function followSuggestion(step: Step) {
    if ('open' in step) return props.onOpenProduct(step.open);
    if ('variants' in step) return props.onOpenProduct(step.variants.existingProductId);
    if ('keep' in step) return setExcepted(step.keep);
    props.onAddProduct('fill' in step ? step.fill : step.add);
  }

  function takeAll(wanted: Wanted) {
    onSearch({ ...noDialog, dialog: 'apply', ...become(chosen.takeAll(wanted)) });
  }

  const offer = takeAllOf(shown, total);
  const nothingLeft = rows.length >= total && !rows.some(canBeChosen);
  const counts = list.data?.pages[0]?.counts;
  return (
    <>
      <ClassBar summary={summary} shown={shown} onShow={(next) => onSearch(toClass(next))} />
      <RowFilters
        category={category}
        counts={counts}
        search={search}
        onSearch={onSearch}
        action={
          offer &&
          total > 0 && (
            <RoleButton
              variant="default"
              size="compact-xs"
              off={off ?? (nothingLeft ? 'None of these rows is left to be applied.' : null)}
              onClick={() => takeAll(offer.wanted)}
            >
              {offer.label}
            </RoleButton>
          )
        }
      />
      <ListView
        list={list}
        question={{ ...filters, planId }}
        panel={
          part === 'history' ? (
            <HistoryPanel
              category={category}
              history={history}
              of={of}
              onShow={(applyId) => onSearch({ of: applyId })}
              onClose={() => onSearch({ part: undefined, of: undefined })}
            />
          ) : (
            opened && (
              <RowPanel
                key={open}
                category={category}
                row={opened}
                chosen={chosen.of(opened)}
                stale={isStale(opened)}
                onFollow={follow}
                onStep={followSuggestion}
                onClose={() => onSearch({ open: undefined })}
                accepted={
                  opened.class === 'accepted_drift' && <AcceptedNote category={category} row={opened} />
                }
              />
            )
          )
        }
        name={`production.${shown}`}
        label={shown === 'all' ? 'All differences' : classBadges[shown].word}
        columns={columnsOf({ shown, chosenFor: chosen.of, isStale, onFollow: follow })}
        idOf={idOf}
        nameOf={nameOf}
        sort={search.sort}
        onSort={(key) => onSearch({ sort: nextSort(search.sort, key) })}
        open={open}
        onOpen={(id) => onSearch({ open: id, ...(id && { part: undefined, of: undefined }) })}
        selection={chosen.selection}
        empty={
          <NoRows
            shown={shown}
            report={report}
            search={search}
            onSearch={onSearch}
            onCompare={props.onCompare}
          />
        }
      >
        <ChoiceBar
          category={category}
          planId={planId}
          choices={choices}
          all={chosen.all}
          onChange={replace}
          onKeep={(each) => onSearch({ dialog: 'keep', of: each })}
          onApply={() => onSearch({ ...noDialog, dialog: 'apply' })}
        />
      </ListView>
      <ChoiceDialogs
        category={category}
        planId={planId}
        rows={rows}
        chosenFor={chosen.of}
        choosing={choosing}
        search={search}
        onSearch={onSearch}
        onStarted={props.onStarted}
      />
      <KeepVariantDialog
        category={category}
        identity={excepted}
        onClose={() => setExcepted(null)}
        onKept={() => {
          setExcepted(null);
          void changed();
        }}
      />
    </>
  );
}
