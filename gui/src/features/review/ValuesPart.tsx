import { SquareStack } from 'lucide-react';
import { useState } from 'react';
import { EmptyState } from '@/components/EmptyState';
import { NoMatches } from '@/components/NoMatches';
import { StaleNotice } from '@/components/StaleNotice';
import { Workspace } from '@/components/Workspace';
import { useSelection } from '@/lib/useSelection';
import { BulkBar } from './BulkBar';
import { ReviewProblem } from './ReviewProblem';
import { SlotPanel } from './SlotPanel';
import { ValueFilters } from './ValueFilters';
import { ValueGrid } from './ValueGrid';
import { closed, filtersOf, hasFilters, noDialog, noFilters, type PartProps } from './search';
import { addressOf, slotAt } from './slots';
import { useCellSelection } from './useCellSelection';
import { useGridPages, type Span } from './useGridPages';

const top: Span = { first: 0, last: 0 };

/** The values of all products, field by field. */
export function ValuesPart({ category, search, onSearch }: PartProps) {
  const [span, setSpan] = useState(top);
  const filters = filtersOf(search);
  const grid = useGridPages(category, filters, span);
  const picked = useSelection(search.sel, onSearch);
  const selection = useCellSelection(grid, picked);
  const slot = slotAt(search.open);
  const see = (next: Span) =>
    setSpan((now) => (now.first === next.first && now.last === next.last ? now : next));
  const failed = grid.error !== null && grid.fields.length === 0;
  return (
    <>
      {!failed && <ValueFilters category={category} search={search} onSearch={onSearch} />}
      {grid.error !== null && !failed && (
        <StaleNotice error={grid.error} readAt={grid.readAt} onRetry={grid.retry} />
      )}
      <Workspace
        panel={
          slot && (
            <SlotPanel
              key={search.open}
              category={category}
              slot={slot}
              search={search}
              onSearch={onSearch}
            />
          )
        }
      >
        {failed ? (
          <ReviewProblem category={category} error={grid.error} onRetry={grid.retry} />
        ) : (
          <ValueGrid
            grid={grid}
            question={filters}
            onSpan={see}
            open={slot?.kind === 'grid_key' ? slot.id : undefined}
            onOpen={(id) =>
              onSearch(id === undefined ? closed : { ...noDialog, open: addressOf({ kind: 'grid_key', id }) })
            }
            selection={selection}
            empty={
              hasFilters(search) ? (
                <NoMatches what="product" filters onClear={() => onSearch(noFilters)}>
                  No product has a value like that{search.q ? ` for “${search.q}”` : ''}.
                </NoMatches>
              ) : (
                <EmptyState icon={SquareStack} title="No products in the snapshot">
                  The seed found no products with results. Run it again once the pipeline has extracted some.
                </EmptyState>
              )
            }
          />
        )}
        {picked.ids.length > 0 && (
          <BulkBar
            category={category}
            cells={picked.ids.map(Number)}
            search={search}
            onSearch={onSearch}
            onClear={selection.clear}
          />
        )}
      </Workspace>
    </>
  );
}
