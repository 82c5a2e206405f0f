import { Button } from '@mantine/core';
import { ScanText } from 'lucide-react';
import { useMemo } from 'react';
import { CopyText } from '@/components/CopyText';
import { Notice } from '@/components/Notice';
import { count } from '@/lib/format';
import { PlanRows, found, type PartProps } from './PlanRows';
import { RowPanel } from './RowPanel';
import { VariantChoice } from '@/components/VariantChoice';
import { variantColumns } from './columns';
import { partBadges } from './words';
import classes from './Import.module.css';

/** Variants that repeat their model: taken off, unless somebody knows that they are real. */
export function VariantsPart({ category, plan, choices, onChoose, search, onSearch }: PartProps) {
  const { variant_warnings: warnings } = plan;
  const { kept } = choices;
  const rows = useMemo(() => found(warnings, search.q), [warnings, search.q]);

  function keep(ids: string[], wanted: boolean) {
    onChoose(({ kept, left }) => {
      const next = { kept: new Set(kept), left: new Set(left) };
      for (const id of ids) {
        if (wanted) next.kept.add(id);
        else next.kept.delete(id);
        // Who keeps the variant of a row wants the row.
        if (wanted) next.left.delete(id);
      }
      return next;
    });
  }
  const listed = rows.map(({ row_id }) => row_id);
  return (
    <>
      {warnings.length > 0 && (
        <Notice
          meaning="red"
          icon={ScanText}
          action={
            <span role="group" aria-label="All at once" className={classes.all}>
              <Button variant="subtle" size="compact-xs" onClick={() => keep(listed, false)}>
                {search.q ? 'Those found without variant' : 'All without variant'}
              </Button>
              <Button variant="subtle" size="compact-xs" onClick={() => keep(listed, true)}>
                {search.q ? 'Keep those found' : 'Keep all as real variants'}
              </Button>
            </span>
          }
        >
          {count(warnings.length, 'variant')} {warnings.length === 1 ? 'looks' : 'look'} like a part of the
          model, and {warnings.length === 1 ? 'is' : 'are'} left out. A variant that you keep is remembered as
          an exception, so that nobody asks again.
        </Notice>
      )}
      <PlanRows
        part="variants"
        rows={rows}
        columns={variantColumns(choices, (id, wanted) => keep([id], wanted))}
        rowKeys={{ v: (id) => keep([id], !kept.has(id)) }}
        search={search}
        onSearch={onSearch}
        panelOf={(row) => {
          const keeps = kept.has(row.row_id);
          return (
            <RowPanel
              key={row.row_id}
              category={category}
              row={row}
              badge={partBadges.variants}
              facts={[
                [
                  'Product ID',
                  <CopyText
                    key="id"
                    text={keeps ? row.kept_product_id : row.product_id}
                    label="product id"
                  />,
                ],
              ]}
              onClose={() => onSearch({ open: undefined })}
            >
              <p>{row.message}</p>
              <VariantChoice warning={row} keep={keeps} onChange={(wanted) => keep([row.row_id], wanted)} />
              <p>
                {keeps
                  ? `“${row.variant}” is kept, and remembered as an exception of the identity gate.`
                  : row.already_in_catalog
                    ? 'Without the variant it is in the catalog already, and nothing is imported.'
                    : 'It is imported without the variant.'}
              </p>
            </RowPanel>
          );
        }}
      />
    </>
  );
}
