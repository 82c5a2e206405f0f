import type { ReactNode } from 'react';
import { Change } from '@/components/Change';
import { Preview, PreviewGroup, PreviewRow } from '@/components/Preview';
import { outcomes } from '@/components/meanings';
import type { AssignedBrand, BrandAssignmentReport } from '@/lib/api/types';
import { categoryName, count } from '@/lib/format';
import text from '@/components/Text.module.css';

const shownRows = 200;

const sections = [
  ['refused', 'Rejected'],
  ['changed', 'Changed'],
  ['unchanged', 'Unchanged'],
] as const;

type Props = { report: BrandAssignmentReport | undefined; outdated: boolean; foot: ReactNode };

/** What an assignment would change for each brand. */
export function AssignmentView({ report, outdated, foot }: Props) {
  if (!report) {
    return (
      <>
        <p className={text.dim}>
          Choose categories to add or remove. The result is shown here before it is saved.
        </p>
        {foot}
      </>
    );
  }
  return (
    <div aria-busy={outdated}>
      <Preview
        figures={[
          { badge: outcomes.updated, amount: report.changed, unit: 'brand' },
          { badge: outcomes.unchanged, amount: report.unchanged, unit: 'brand' },
          { badge: outcomes.rejected, amount: report.refused, unit: 'brand' },
        ]}
        foot={foot}
      >
        {sections.map(([status, title]) => {
          const results = report.results.filter((result) => result.status === status);
          const more = results.length - shownRows;
          return (
            <PreviewGroup key={status} title={title} amount={results.length}>
              {results.slice(0, shownRows).map((result) => (
                <Row key={result.slug} result={result} />
              ))}
              {more > 0 && <p className={text.dim}>and {count(more, 'more brand', 'more brands')}</p>}
            </PreviewGroup>
          );
        })}
      </Preview>
    </div>
  );
}

function Row({ result: { slug, name, before, after, status, detail } }: { result: AssignedBrand }) {
  return (
    <PreviewRow
      name={name ?? slug}
      end={
        status === 'changed' ? (
          <Change from={before.map(categoryName)} to={after.map(categoryName)} />
        ) : (
          before.map(categoryName).join(', ')
        )
      }
    >
      {detail}
    </PreviewRow>
  );
}
