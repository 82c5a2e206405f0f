import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { CopyText } from '@/components/CopyText';
import type { NewRow } from '@/lib/api/imports';
import { formatNumber } from '@/lib/format';
import { PlanRows, found, type PartProps } from './PlanRows';
import { RowPanel } from './RowPanel';
import { newColumns } from './columns';
import { partBadges } from './words';
import classes from './Import.module.css';

/** Products that the catalog does not have; whatever is selected is imported. */
export function NewPart({ category, outlook, choices, onChoose, search, onSearch }: PartProps) {
  const { fresh, chosen } = outlook;
  const rows = useMemo(() => found(fresh, search.q), [fresh, search.q]);
  const ids = useMemo(() => chosen.map(({ row_id }) => row_id), [chosen]);

  /** All that is listed, which is all there is as long as nothing is searched. */
  function chooseAll(wanted: boolean) {
    onChoose(({ left }) => {
      const next = new Set(left);
      for (const { row_id } of rows) {
        if (wanted) next.delete(row_id);
        else next.add(row_id);
      }
      return { left: next };
    });
  }
  const replace = (wanted: string[]) =>
    onChoose(() => {
      const chosen = new Set(wanted);
      return { left: new Set(fresh.map(({ row_id }) => row_id).filter((id) => !chosen.has(id))) };
    });
  const toggle = (id: string) =>
    onChoose(({ left }) => {
      const next = new Set(left);
      if (!next.delete(id)) next.add(id);
      return { left: next };
    });

  return (
    <>
      {rows.length > 0 && (
        <div role="group" aria-label="Which ones" className={classes.bar}>
          <span role="status" className={classes.barText}>
            {formatNumber(chosen.length)} of {formatNumber(fresh.length)} selected
          </span>
          <Button variant="subtle" color="gray" size="compact-xs" onClick={() => chooseAll(true)}>
            {search.q ? 'Select all found' : 'Select all'}
          </Button>
          <Button variant="subtle" color="gray" size="compact-xs" onClick={() => chooseAll(false)}>
            {search.q ? 'Select none of these' : 'Select none'}
          </Button>
        </div>
      )}
      <PlanRows
        part="new"
        rows={rows}
        columns={newColumns(choices)}
        selection={{ ids, toggle, replace, lasting: true }}
        search={search}
        onSearch={onSearch}
        panelOf={(row) => (
          <RowPanel
            key={row.row_id}
            category={category}
            row={row}
            badge={partBadges.new}
            facts={[['Product ID', idOf(row, choices.aliases)]]}
            hints={row.hints}
            onClose={() => onSearch({ open: undefined })}
          >
            <p>
              {choices.left.has(row.row_id)
                ? 'It is left out: it is not selected.'
                : 'It is added to the catalog, with a job file and a queue entry.'}
            </p>
            {row.new_brand && choices.aliases[row.brand] === undefined && (
              <p>Its brand is new: {row.brand} is registered with it.</p>
            )}
            {row.stripped_variant !== null && (
              <p>
                The workbook also says “{row.stripped_variant}” as its variant. That repeats the model, and is
                left out.
              </p>
            )}
          </RowPanel>
        )}
      />
    </>
  );
}

const idOf = ({ brand, product_id }: NewRow, aliases: PartProps['choices']['aliases']) =>
  aliases[brand] === undefined ? (
    <CopyText text={product_id} label="product id" />
  ) : (
    'Follows from the brand that is meant'
  );
