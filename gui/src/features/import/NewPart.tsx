import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { CopyText } from '@/components/CopyText';
import { quiet } from '@/components/quiet';
import type { NewRow } from '@/lib/api/types';
import { formatNumber } from '@/lib/format';
import { PlanRows, matchingRows, type PartProps } from './PlanRows';
import { newColumns } from './columns';
import { partBadges } from './words';
import classes from './Import.module.css';

/** Products that are not in the catalog; the selected ones are imported. */
export function NewPart({ outlook, ...props }: PartProps) {
  const { choices, onChoose, search } = props;
  const { fresh, chosen } = outlook;
  const rows = useMemo(() => matchingRows(fresh, search.q), [fresh, search.q]);
  const ids = useMemo(() => chosen.map(({ row_id }) => row_id), [chosen]);

  /** All that are listed: only the matches while a search is set. */
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
        <div role="group" aria-label="Selection" className={classes.bar}>
          <span role="status" className={classes.barText}>
            {formatNumber(chosen.length)} of {formatNumber(fresh.length)} selected
          </span>
          <Button {...quiet} onClick={() => chooseAll(true)}>
            {search.q ? 'Select all matches' : 'Select all'}
          </Button>
          <Button {...quiet} onClick={() => chooseAll(false)}>
            {search.q ? 'Deselect all matches' : 'Deselect all'}
          </Button>
        </div>
      )}
      <PlanRows
        {...props}
        part="new"
        rows={fresh}
        columns={newColumns(choices)}
        selection={{ ids, toggle, replace, lasting: true }}
        detailsOf={(row) => ({
          badge: partBadges.new,
          facts: [['Product ID', idOf(row, choices.aliases)]],
          hints: row.hints,
          effect: (
            <>
              <p>
                {choices.left.has(row.row_id)
                  ? 'Left out: it is not selected.'
                  : 'It will be added to the catalog, with a job file and a queue row.'}
              </p>
              {row.new_brand && choices.aliases[row.brand] === undefined && (
                <p>Its brand is new: {row.brand} will be added with it.</p>
              )}
              {row.stripped_variant !== null && (
                <p>
                  The workbook also lists “{row.stripped_variant}” as its variant. That repeats the model and
                  is left out.
                </p>
              )}
            </>
          ),
        })}
      />
    </>
  );
}

const idOf = ({ brand, product_id }: NewRow, aliases: PartProps['choices']['aliases']) =>
  aliases[brand] === undefined ? <CopyText text={product_id} label="product id" /> : 'Depends on the brand';
