import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { CircleCheck, FileSpreadsheet, Hourglass, Package, Undo2 } from 'lucide-react';
import { Notice } from '@/components/Notice';
import { Preview, PreviewGroup, PreviewRow, PreviewTags } from '@/components/Preview';
import { ProductLink } from '@/components/ProductLink';
import { StatusBadge } from '@/components/StatusBadge';
import { TopBar } from '@/components/TopBar';
import type { ImportedRow, ImportPlan, ImportResult } from '@/lib/api/imports';
import { categoryName, count, formatNumber } from '@/lib/format';
import { toImport, type ChangeImportSearch } from './search';
import { resultBadges, wrongBadge } from './words';
import classes from './Import.module.css';

type Props = { category: string; plan: ImportPlan; onSearch: ChangeImportSearch };

const shown = 200;

/** What the import did, row by row where it did something else than asked, and the way back. */
export function ResultView({ category, plan, onSearch }: Props) {
  const { result, state, workbook, import_id } = plan;
  const undone = state === 'undone';
  const created = result?.results.filter(({ status }) => status === 'created') ?? [];
  const refused = result?.results.filter(({ status }) => status === 'rejected' || status === 'invalid') ?? [];
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
        <h2 className={classes.stepTitle}>What came of {workbook}</h2>
        {result && (
          <Preview
            label="What happened"
            figures={figuresOf(result, refused.length)}
            foot={
              !undone && (
                <>
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
                    Show the products, newest first
                  </Button>
                </>
              )
            }
          >
            <PreviewGroup title="Refused, and why" amount={refused.length}>
              {refused.slice(0, shown).map((row) => (
                <Refused key={row.rowId} row={row} />
              ))}
              <More amount={refused.length} />
            </PreviewGroup>
            <Brands title="Brands added" names={result.brandsAdded} />
            <Brands title={`Brands assigned to ${categoryName(category)}`} names={result.brandsAssigned} />
            <Brands title="Names taken as another name of a brand" names={result.aliasesAdded} />
            <PreviewGroup title="New products" amount={created.length}>
              {created.slice(0, shown).map(({ rowId, productId, cell }) => (
                <PreviewRow
                  key={rowId}
                  name={
                    productId === null || undone ? (
                      <code className={classes.mono}>{productId}</code>
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
        {!result && <p className={classes.dim}>What came of {workbook} in detail is not kept any more.</p>}
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
        ? 'Their job files and queue entries are being written.'
        : 'Their job files and queue entries are written.'}
    </Notice>
  );
}

const figuresOf = ({ created, skipped, leftOut, ...more }: ImportResult, refused: number) => [
  { badge: resultBadges.created, amount: created, unit: 'product' },
  { badge: resultBadges.skipped, amount: skipped, unit: 'product' },
  { badge: resultBadges.leftOut, amount: leftOut, unit: 'product' },
  { badge: resultBadges.refused, amount: refused, unit: 'row' },
  { badge: resultBadges.brands, amount: more.brandsAdded.length, unit: 'brand' },
  { badge: resultBadges.exceptions, amount: more.exceptionsAdded, unit: 'variant' },
  ...(more.fieldValues > 0
    ? [{ badge: resultBadges.fields, amount: more.fieldValues, unit: 'field value' }]
    : []),
];

function Refused({ row: { cell, reason, message } }: { row: ImportedRow }) {
  const badge = reason ? { ...resultBadges.refused, word: wrongBadge(reason).word } : resultBadges.refused;
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
  return <p className={classes.dim}>and {formatNumber(amount - shown)} more</p>;
}
