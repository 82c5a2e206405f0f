import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Chips } from '@/components/Chips';
import { PreviewDialog } from '@/components/PreviewDialog';
import { PreviewGroup, PreviewRow } from '@/components/Preview';
import { outcomes } from '@/components/meanings';
import type { BrandSeedReport } from '@/lib/api/types';
import { brandQueries, seedBrands } from '@/lib/brands';
import { categoryName, count, humanize } from '@/lib/format';
import link from '@/components/WebLink.module.css';

type Props = { opened: boolean; onClose: () => void };

/** Shows which brands the categories name and what seeding would do with each, then does exactly that. */
export function SeedBrandsDialog({ opened, onClose }: Props) {
  const preview = useQuery({ ...brandQueries.seedPreview(), enabled: opened });
  return (
    <PreviewDialog
      opened={opened}
      onClose={onClose}
      title="Seed brands from Active Filtering"
      waiting="Reading the categories"
      preview={preview}
      apply={() => seedBrands(false)}
      told={(report) => ({ title: 'Brands seeded', message: `${promise(report)}.` })}
      figures={(report) => [
        { badge: outcomes.created, amount: report.created, unit: 'brand' },
        { badge: outcomes.updated, amount: report.updated, unit: 'brand' },
        { badge: outcomes.unchanged, amount: report.unchanged, unit: 'brand' },
        { badge: outcomes.rejected, amount: report.rejected, unit: 'brand' },
      ]}
      promise={(report) => (report.created + report.updated > 0 ? promise(report) : null)}
    >
      {(report) => <Groups report={report} />}
    </PreviewDialog>
  );
}

/** "Add 25 brands, assign 3 to more categories" */
function promise(report: BrandSeedReport): string {
  const parts = [
    ...(report.created > 0 ? [`add ${count(report.created, 'brand')}`] : []),
    ...(report.updated > 0 ? [`assign ${count(report.updated, 'brand')} to more categories`] : []),
  ].join(', ');
  return parts.charAt(0).toUpperCase() + parts.slice(1);
}

const sections = [
  ['rejected', 'Rejected'],
  ['created', 'New brands'],
  ['updated', 'Assigned to more categories'],
  ['unchanged', 'Already there'],
] as const;

function Groups({ report }: { report: BrandSeedReport }) {
  return (
    <>
      {sections.map(([status, title]) => {
        const results = report.results.filter((result) => result.status === status);
        return (
          <PreviewGroup key={status} title={title} amount={results.length}>
            {results.map((result) => (
              <PreviewRow
                key={result.name}
                name={result.name}
                where={result.reason ? humanize(result.reason) : undefined}
                end={<Chips labels={result.categories.map(categoryName)} />}
              >
                {result.detail}
                {result.owner && (
                  <>
                    {' '}
                    <Link className={link.link} to="/brands" search={{ open: result.owner }}>
                      Open {result.owner}
                    </Link>
                  </>
                )}
              </PreviewRow>
            ))}
          </PreviewGroup>
        );
      })}
      <PreviewGroup
        title="Categories without an activeFiltering.json"
        amount={report.skippedCategories.length}
      >
        {report.skippedCategories.map(({ category, detail }) => (
          <PreviewRow key={category} name={categoryName(category)}>
            {detail}
          </PreviewRow>
        ))}
      </PreviewGroup>
      <PreviewGroup title="Unreadable rows" amount={report.invalidRows.length}>
        {report.invalidRows.map((row) => (
          <PreviewRow
            key={`${row.category} ${row.index}`}
            name={`${categoryName(row.category)}, row ${row.index + 1}`}
            where={humanize(row.reason)}
          />
        ))}
      </PreviewGroup>
    </>
  );
}
