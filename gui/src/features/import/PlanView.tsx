import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Equal, PackagePlus, Tags } from 'lucide-react';
import { useMemo, useState, type ComponentType } from 'react';
import { Notice } from '@/components/Notice';
import { PageTabs } from '@/components/PageTabs';
import { ProblemView } from '@/components/ProblemView';
import { RoleButton } from '@/components/RoleButton';
import { SearchField } from '@/components/SearchField';
import { StatusBadge } from '@/components/StatusBadge';
import { TopBar } from '@/components/TopBar';
import { UnsavedGuard } from '@/components/UnsavedGuard';
import type { ImportPlan } from '@/lib/api/types';
import { isProblem } from '@/lib/api/problem';
import { agree, categoryName } from '@/lib/format';
import { commandKey, useCommandEnter } from '@/lib/keys';
import { useWrite } from '@/lib/permission';
import { useChanged } from '@/lib/useChanged';
import { BrandsPart } from './BrandsPart';
import { ExistingPart } from './ExistingPart';
import { InvalidPart } from './InvalidPart';
import { NewPart } from './NewPart';
import type { PartProps } from './PlanRows';
import { PlanHead } from './PlanHead';
import { SkippedPart } from './SkippedPart';
import { VariantsPart } from './VariantsPart';
import {
  asProposed,
  isProposal,
  nothingOf,
  outlookOf,
  promiseOf,
  sentOf,
  type Choose,
  type Outlook,
} from './choices';
import { applyImport, importQueries } from './queries';
import {
  partOf,
  parts,
  toImport,
  toPart,
  type ChangeImportSearch,
  type ImportSearch,
  type Part,
} from './search';
import { partBadges } from './words';

const contents = {
  new: NewPart,
  existing: ExistingPart,
  brands: BrandsPart,
  variants: VariantsPart,
  invalid: InvalidPart,
  skipped: SkippedPart,
} satisfies Record<Part, ComponentType<PartProps>>;

type Props = {
  category: string;
  plan: ImportPlan;
  search: ImportSearch;
  onSearch: ChangeImportSearch;
  onAgain: () => void;
};

/** What importing the workbook would do, part by part, with choices; then exactly that is done. */
export function PlanView({ category, plan, search, onSearch, onAgain }: Props) {
  const client = useQueryClient();
  const changed = useChanged();
  const [choices, setChoices] = useState(asProposed);
  const outlook = useMemo(() => outlookOf(plan, choices), [plan, choices]);
  const nothing = nothingOf(plan, outlook);
  const part = partOf(search, plan);
  const { undecided } = outlook;
  const applying = useWrite(outlook.exceptions > 0 ? 'except' : 'edit', {
    mutationFn: () => applyImport(category, plan.import_id, sentOf(choices, outlook)),
    onSuccess: async (result) => {
      client.setQueryData(
        importQueries.one(category, plan.import_id).queryKey,
        (now) => now && { ...now, state: result.state, result },
      );
      onSearch(toPart(undefined));
      await changed();
    },
  });
  const ready = nothing === null && undecided.length === 0 && !applying.isPending;
  useCommandEnter(() => ready && applying.mutate());

  const onChoose: Choose = (change) => {
    applying.reset();
    setChoices((now) => ({ ...now, ...change(now) }));
  };
  const other = () => onSearch(toImport(undefined));
  const partProps = { category, plan, outlook, choices, onChoose, search, onSearch };
  return (
    <>
      <TopBar
        trail={[categoryName(category), 'Import']}
        search={
          part !== 'brands' && (
            <SearchField
              key={part}
              label="Search the rows"
              value={search.q ?? ''}
              onChange={(q) => onSearch({ q: q || undefined })}
            />
          )
        }
        action={
          nothing === null && (
            <RoleButton
              off={applying.off}
              leftSection={<PackagePlus size={14} aria-hidden />}
              title={`${commandKey} Enter`}
              disabled={undecided.length > 0}
              loading={applying.isPending}
              onClick={() => applying.mutate()}
            >
              {promiseOf(outlook)}
            </RoleButton>
          )
        }
      />
      <PlanHead plan={plan} outlook={outlook} choices={choices} onChoose={onChoose} onOther={other} />
      {nothing !== null && (
        <Notice meaning="gray" icon={Equal}>
          {nothing}
        </Notice>
      )}
      {undecided.length > 0 && (
        <Notice
          meaning="blue"
          icon={Tags}
          action={
            part !== 'brands' && (
              <Button variant="subtle" onClick={() => onSearch(toPart('brands'))}>
                Choose
              </Button>
            )
          }
        >
          Choose the {agree(undecided.length, 'brand', 'brands')} that {undecided.join(', ')}{' '}
          {agree(undecided.length, 'is an alias', 'are aliases')} of before importing.
        </Notice>
      )}
      {applying.error && (
        <ProblemView
          error={applying.error}
          action={isStale(applying.error) && <StartOver onAgain={onAgain} onOther={other} />}
        />
      )}
      <PageTabs
        label="Rows by result"
        tabs={parts.map((value) => {
          const Rows = contents[value];
          return {
            value,
            title: <StatusBadge badge={partBadges[value]} />,
            figure: amountOf(value, plan, outlook),
            content: <Rows {...partProps} />,
          };
        })}
        value={part}
        onChange={(next) => onSearch(toPart(next))}
      />
      <UnsavedGuard
        of="id"
        what={`the changes to the import of ${plan.workbook}`}
        dirty={() => !isProposal(choices) && !applying.isSuccess}
      />
    </>
  );
}

function StartOver({ onAgain, onOther }: { onAgain: () => void; onOther: () => void }) {
  return (
    <>
      <Button variant="default" onClick={onAgain}>
        Preview again
      </Button>
      <Button variant="default" onClick={onOther}>
        Choose the workbook again
      </Button>
    </>
  );
}

const isStale = (error: unknown) =>
  ['plan_stale', 'import_running', 'import_unknown'].some((code) => isProblem(error, code));

function amountOf(part: Part, plan: ImportPlan, { fresh, existing }: Outlook): number {
  switch (part) {
    case 'new':
      return fresh.length;
    case 'existing':
      return existing.length;
    case 'brands':
      return plan.brand_details.length;
    case 'variants':
      return plan.variant_warnings.length;
    case 'invalid':
      return plan.invalid_rows.length;
    case 'skipped':
      return plan.skipped_rows.length;
  }
}
