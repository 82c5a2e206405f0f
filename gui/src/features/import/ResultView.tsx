import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { CircleCheck, FileSpreadsheet, Hourglass, Package, Undo2 } from 'lucide-react';
import { Notice } from '@/components/Notice';
import { Preview, PreviewGroup, PreviewRow, PreviewTags } from '@/components/Preview';
import { ProductLink } from '@/components/ProductLink';
import { StatusBadge } from '@/components/StatusBadge';
import { TopBar } from '@/components/TopBar';
import type { ImportedRow, ImportPlan, ImportResult } from '@/lib/api/types';
import { categoryName, count, formatNumber } from '@/lib/format';
import { toImport, type ChangeImportSearch } from './search';
import { resultBadges, problemBadge } from './words';
import dialog from '@/components/Dialog.module.css';
import text from '@/components/Text.module.css';
import classes from './Import.module.css';

type Props = { category: string; plan: ImportPlan; onSearch: ChangeImportSearch };

const shown = 200;

/** What the import did, row by row where it rejected one, and how to undo it. */
export function ResultView({ category, plan, onSearch }: Props) {
  const { result, state, workbook, import_id } = plan;
  const undone = state === 'undone';
  const created = result?.results.filter(({ status }) => status === 'created') ?? [];
  const rejected = result?.results.filter(({ status }) => status === 'rejected') ?? [];
  return (
    <>
      <TopBar
        trail={[categoryName(category), 'Import']}
        search={null}
        action={
          <Button
            leftSection={<FileSpreadsheet size={14} aria-hidden />}
            onClick={() => onSearch(toImport(undefined))}
          >
            Import another workbook
          </Button>
        }
      />
      <ResultNotice plan={plan} />
      <div className={classes.result}>
        <h2 className={classes.stepTitle}>Result of importing {workbook}</h2>
        {result && (
          <Preview
            label="Result"
            figures={figuresOf(result, rejected.length)}
            foot={
              !undone && (
                <div className={dialog.foot}>
                  <Button
                    variant="default"
                    leftSection={<Undo2 size={14} aria-hidden />}
                    onClick={() => onSearch({ dialog: 'undo', of: import_id })}
                  >
                    Undo import…
                  </Button>
                  <Button
                    variant="default"
                    leftSection={<Package size={14} aria-hidden />}
                    renderRoot={(props) => (
                      <Link
                        {...props}
                        to="/studio/$category/products"
                        params={{ category }}
                        search={{ sort: '-updatedAt' }}
                      />
                    )}
                  >
                    Show the imported products
                  </Button>
                </div>
              )
            }
          >
            <PreviewGroup title="Rejected" amount={rejected.length}>
              {rejected.slice(0, shown).map((row) => (
                <Rejected key={row.rowId} row={row} />
              ))}
              <More amount={rejected.length} />
            </PreviewGroup>
            <Brands title="Brands added" names={result.brandsAdded} />
            <Brands title={`Brands assigned to ${categoryName(category)}`} names={result.brandsAssigned} />
            <Brands title="Aliases added" names={result.aliasesAdded} />
            <PreviewGroup title="New products" amount={created.length}>
              {created.slice(0, shown).map(({ rowId, productId, cell }) => (
                <PreviewRow
                  key={rowId}
                  name={
                    productId === null || undone ? (
                      <code className={text.mono}>{productId}</code>
                    ) : (
                      <ProductLink category={category} productId={productId} mono>
                        {productId}
                      </ProductLink>
                    )
                  }
                  end={<code>{cell}</code>}
                />
              ))}
              <More amount={created.length} />
            </PreviewGroup>
          </Preview>
        )}
        {!result && <p className={text.dim}>The details of this import are no longer available.</p>}
      </div>
    </>
  );
}

function ResultNotice({ plan: { state, result, workbook } }: { plan: ImportPlan }) {
  if (state === 'undone') {
    return (
      <Notice meaning="gray" icon={Undo2}>
        The import of {workbook} was undone.
      </Notice>
    );
  }
  const pending = result?.projection === 'pending';
  return (
    <Notice meaning={pending ? 'yellow' : 'green'} icon={pending ? Hourglass : CircleCheck}>
      {result
        ? `Imported ${count(result.created, 'product')} from ${workbook}.`
        : `${workbook} was imported.`}{' '}
      {pending
        ? 'Their job files and queue rows are being written.'
        : 'Their job files and queue rows have been written.'}
    </Notice>
  );
}

const figuresOf = ({ created, skipped, leftOut, ...more }: ImportResult, rejected: number) => [
  { badge: resultBadges.created, amount: created, unit: 'product' },
  { badge: resultBadges.skipped, amount: skipped, unit: 'product' },
  { badge: resultBadges.leftOut, amount: leftOut, unit: 'product' },
  { badge: resultBadges.rejected, amount: rejected, unit: 'row' },
  { badge: resultBadges.brands, amount: more.brandsAdded.length, unit: 'brand' },
  { badge: resultBadges.exceptions, amount: more.exceptionsAdded, unit: 'variant' },
  ...(more.fieldValues > 0
    ? [{ badge: resultBadges.fields, amount: more.fieldValues, unit: 'field value' }]
    : []),
];

function Rejected({ row: { cell, reason, message } }: { row: ImportedRow }) {
  const badge = reason
    ? { ...resultBadges.rejected, word: problemBadge(reason).word }
    : resultBadges.rejected;
  return (
    <PreviewRow name={<code>{cell}</code>} end={<StatusBadge badge={badge} />}>
      {message}
    </PreviewRow>
  );
}

function Brands({ title, names }: { title: string; names: string[] }) {
  return (
    <PreviewGroup title={title} amount={names.length}>
      <PreviewTags tags={names} />
    </PreviewGroup>
  );
}

function More({ amount }: { amount: number }) {
  if (amount <= shown) return null;
  return <p className={text.dim}>and {formatNumber(amount - shown)} more</p>;
}
