import { Button } from '@mantine/core';
import { ScanText } from 'lucide-react';
import { useMemo } from 'react';
import { CopyText } from '@/components/CopyText';
import { Notice } from '@/components/Notice';
import { agree, count } from '@/lib/format';
import { PlanRows, matchingRows, type PartProps } from './PlanRows';
import { VariantChoice } from '@/components/VariantChoice';
import { variantColumns } from './columns';
import { partBadges } from './words';
import classes from './Import.module.css';

/** Variants that repeat their model: left out unless somebody knows that they are real. */
export function VariantsPart(props: PartProps) {
  const { choices, onChoose, search } = props;
  const { variant_warnings: warnings } = props.plan;
  const { kept } = choices;

  function keep(ids: string[], wanted: boolean) {
    onChoose(({ kept, left }) => {
      const next = { kept: new Set(kept), left: new Set(left) };
      for (const id of ids) {
        if (wanted) next.kept.add(id);
        else next.kept.delete(id);
        // Keeping the variant of a row means importing the row.
        if (wanted) next.left.delete(id);
      }
      return next;
    });
  }
  const listed = useMemo(
    () => matchingRows(warnings, search.q).map(({ row_id }) => row_id),
    [warnings, search.q],
  );
  return (
    <>
      {warnings.length > 0 && (
        <Notice
          meaning="red"
          icon={ScanText}
          action={
            <span role="group" aria-label="All variants" className={classes.all}>
              <Button variant="subtle" size="compact-xs" onClick={() => keep(listed, false)}>
                {search.q ? 'Leave out in all matches' : 'Leave out all'}
              </Button>
              <Button variant="subtle" size="compact-xs" onClick={() => keep(listed, true)}>
                {search.q ? 'Keep in all matches' : 'Keep all'}
              </Button>
            </span>
          }
        >
          {count(warnings.length, 'variant')} {agree(warnings.length, 'looks', 'look')} like part of the model
          and will be left out. A variant that you keep is recorded as an exception, so it is not questioned
          again.
        </Notice>
      )}
      <PlanRows
        {...props}
        part="variants"
        rows={warnings}
        columns={variantColumns(choices, (id, wanted) => keep([id], wanted))}
        rowKeys={{ v: (id) => keep([id], !kept.has(id)) }}
        detailsOf={(row) => {
          const keeps = kept.has(row.row_id);
          const id = keeps ? row.kept_product_id : row.product_id;
          return {
            badge: partBadges.variants,
            facts: [['Product ID', <CopyText key="id" text={id} label="product id" />]],
            effect: (
              <>
                <p>{row.message}</p>
                <VariantChoice warning={row} keep={keeps} onChange={(wanted) => keep([row.row_id], wanted)} />
                <p>
                  {keeps
                    ? `“${row.variant}” is kept and recorded as an exception of the identity gate.`
                    : row.already_in_catalog
                      ? 'Without the variant it is already in the catalog, and nothing is imported.'
                      : 'It will be imported without the variant.'}
                </p>
              </>
            ),
          };
        }}
      />
    </>
  );
}
