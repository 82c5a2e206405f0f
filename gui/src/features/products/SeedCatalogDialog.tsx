import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FabricatedName } from '@/components/FabricatedName';
import { VariantChoice } from '@/components/VariantChoice';
import { PreviewDialog } from '@/components/PreviewDialog';
import { PreviewGroup, PreviewRow, PreviewTags } from '@/components/Preview';
import { outcomes } from '@/components/meanings';
import type { SeedChoices, SeedReport, SeedVariant } from '@/lib/api/types';
import { categoryName, count, humanize } from '@/lib/format';
import { fullName } from '@/lib/text';
import { productQueries, seedCatalog } from './queries';

type Props = { category: string; opened: boolean; onClose: () => void };

/** Shows what seeding the catalog would do, then does exactly that. */
export function SeedCatalogDialog({ category, opened, onClose }: Props) {
  const [choices, setChoices] = useState<SeedChoices>({});
  const preview = useQuery({ ...productQueries.seedPreview(category, choices), enabled: opened });
  return (
    <PreviewDialog
      opened={opened}
      onClose={onClose}
      title={`Seed ${categoryName(category)} from Active Filtering`}
      waiting="Reading activeFiltering.json"
      preview={preview}
      permission={Object.values(choices).includes('keep') ? 'except' : 'edit'}
      apply={() => seedCatalog(category, false, choices)}
      told={(report) => ({
        title: `Seeded ${count(report.seeded, 'product')}`,
        message: `${count(report.newBrands.length, 'brand')} added, ${count(report.skipped, 'product')} already there.`,
      })}
      onApplied={() => setChoices({})}
      figures={(report) => [
        { badge: outcomes.created, amount: report.seeded, unit: 'product' },
        { badge: outcomes.unchanged, amount: report.skipped, unit: 'product' },
        { badge: outcomes.rejected, amount: report.rejected.length, unit: 'row' },
        { badge: outcomes.invalid, amount: report.invalidRows.length, unit: 'row' },
      ]}
      promise={(report) => (report.seeded > 0 ? promise(report) : null)}
    >
      {(report) => (
        <>
          <VariantWarnings
            warnings={report.variantWarnings}
            choices={choices}
            onChange={(index, choice) => setChoices((now) => ({ ...now, [index]: choice }))}
          />
          <Groups report={report} />
        </>
      )}
    </PreviewDialog>
  );
}

type WarningsProps = {
  warnings: SeedVariant[];
  choices: SeedChoices;
  onChange: (index: number, choice: 'strip' | 'keep') => void;
};

/** Variants that repeat their model: left out unless somebody knows that they are real. */
function VariantWarnings({ warnings, choices, onChange }: WarningsProps) {
  return (
    <PreviewGroup title="Variants that look like part of the model" amount={warnings.length}>
      {warnings.map((row) => {
        const keeps = choices[row.index] === 'keep';
        return (
          <PreviewRow
            key={row.index}
            name={<FabricatedName {...row} kept={keeps} />}
            where={
              <VariantChoice
                warning={row}
                keep={keeps}
                onChange={(keep) => onChange(row.index, keep ? 'keep' : 'strip')}
              />
            }
            end={`row ${row.index + 1}`}
          >
            {keeps
              ? `“${row.variant}” is kept and recorded as an exception of the identity gate. This requires the administrator role.`
              : `${row.explanation.message} Seeded as ${row.strippedProductId}.`}
          </PreviewRow>
        );
      })}
    </PreviewGroup>
  );
}

function promise(report: SeedReport): string {
  const seeds = `Seed ${count(report.seeded, 'product')}`;
  return report.newBrands.length === 0 ? seeds : `${seeds}, add ${count(report.newBrands.length, 'brand')}`;
}

function Groups({ report }: { report: SeedReport }) {
  return (
    <>
      <PreviewGroup title="New brands" amount={report.newBrands.length}>
        <PreviewTags tags={report.newBrands} />
      </PreviewGroup>
      <PreviewGroup title="Rejected" amount={report.rejected.length}>
        {report.rejected.map((row) => (
          <PreviewRow
            key={row.index}
            name={fullName(row)}
            where={row.canonicalProductId && <code>{row.canonicalProductId}</code>}
            end={`row ${row.index + 1}`}
          >
            {row.detail ?? row.explanation?.message ?? humanize(row.reason)}
          </PreviewRow>
        ))}
      </PreviewGroup>
      <PreviewGroup title="Names to check" amount={report.hints.length}>
        {report.hints.map((row) => (
          <PreviewRow key={row.index} name={fullName(row)} end={`row ${row.index + 1}`}>
            {row.hints.map(({ message }) => (
              <span key={message}>{message} </span>
            ))}
          </PreviewRow>
        ))}
      </PreviewGroup>
      <PreviewGroup title="Unreadable rows" amount={report.invalidRows.length}>
        {report.invalidRows.map((row) => (
          <PreviewRow key={row.index} name={`Row ${row.index + 1}`} where={humanize(row.reason)} />
        ))}
      </PreviewGroup>
    </>
  );
}
