import { Button, FocusTrap, Modal, Skeleton } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ProblemView } from '@/components/ProblemView';
import { Preview, PreviewGroup, PreviewRow, PreviewTags } from '@/components/Preview';
import { outcomes } from '@/components/meanings';
import type { SeedReport } from '@/lib/api/schemas';
import { brandQueries } from '@/lib/brands';
import { categoryQueries } from '@/lib/categories';
import { categoryName, count, humanize } from '@/lib/format';
import { fullName } from '@/lib/text';
import { productQueries, seedCatalog } from './queries';

type Props = { category: string; opened: boolean; onClose: () => void };

/** Shows what seeding would do, then does exactly that. */
export function SeedCatalogDialog({ category, opened, onClose }: Props) {
  const client = useQueryClient();
  const preview = useQuery({ ...productQueries.seedPreview(category), enabled: opened });
  const seeding = useMutation({
    mutationFn: () => seedCatalog(category, false),
    onSuccess: async (report) => {
      notifications.show({
        color: 'green',
        title: `Seeded ${count(report.seeded, 'product')}`,
        message: `${count(report.newBrands.length, 'brand')} added, ${count(report.skipped, 'product')} already there.`,
      });
      onClose();
      await Promise.all(
        [productQueries.all, categoryQueries.all, brandQueries.all].map((queryKey) =>
          client.invalidateQueries({ queryKey }),
        ),
      );
    },
  });
  const report = preview.isFetching ? undefined : preview.data;
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={`Seed ${categoryName(category)} from Active Filtering`}
      size={620}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <FocusTrap.InitialFocus />
      {preview.error && <ProblemView error={preview.error} onRetry={() => void preview.refetch()} />}
      {!preview.error && !report && <Skeleton h={180} aria-label="Reading activeFiltering.json" />}
      {report && (
        <Preview
          figures={[
            { badge: outcomes.created, amount: report.seeded, unit: 'product' },
            { badge: outcomes.unchanged, amount: report.skipped, unit: 'product' },
            { badge: outcomes.rejected, amount: report.rejected.length, unit: 'row' },
            { badge: outcomes.invalid, amount: report.invalidRows.length, unit: 'row' },
          ]}
          foot={
            <>
              <Button variant="default" onClick={onClose}>
                {report.seeded === 0 ? 'Close' : 'Cancel'}
              </Button>
              {report.seeded > 0 && (
                <Button loading={seeding.isPending} onClick={() => seeding.mutate()}>
                  {promise(report)}
                </Button>
              )}
            </>
          }
        >
          <Groups report={report} />
          {seeding.error && <ProblemView error={seeding.error} />}
        </Preview>
      )}
    </Modal>
  );
}

function promise(report: SeedReport): string {
  const seeds = `Seed ${count(report.seeded, 'product')}`;
  return report.newBrands.length === 0 ? seeds : `${seeds}, add ${count(report.newBrands.length, 'brand')}`;
}

function Groups({ report }: { report: SeedReport }) {
  return (
    <>
      <PreviewGroup title="New brands, added to the registry" amount={report.newBrands.length}>
        <PreviewTags tags={report.newBrands} />
      </PreviewGroup>
      <PreviewGroup title="Rejected, and why" amount={report.rejected.length}>
        {report.rejected.map((row) => (
          <PreviewRow
            key={row.index}
            name={fullName(row)}
            where={row.canonicalProductId && <code>{row.canonicalProductId}</code>}
            end={`row ${row.index + 1}`}
          >
            {row.explanation?.message ?? humanize(row.reason)}
          </PreviewRow>
        ))}
      </PreviewGroup>
      <PreviewGroup title="Unreadable rows, left out" amount={report.invalidRows.length}>
        {report.invalidRows.map((row) => (
          <PreviewRow key={row.index} name={`Row ${row.index + 1}`} where={humanize(row.reason)} />
        ))}
      </PreviewGroup>
    </>
  );
}
