import { Button, Tabs } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Equal, PackagePlus, Tags } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Notice } from '@/components/Notice';
import { ProblemView } from '@/components/ProblemView';
import { SearchField } from '@/components/SearchField';
import { StatusBadge } from '@/components/StatusBadge';
import { TopBar } from '@/components/TopBar';
import { UnsavedGuard } from '@/components/UnsavedGuard';
import type { ImportPlan } from '@/lib/api/imports';
import { isProblem } from '@/lib/api/problem';
import { categoryName, formatNumber } from '@/lib/format';
import { commandKey, useCommandEnter, useKeys } from '@/lib/keys';
import { useChanged } from '@/lib/useChanged';
import { BrandsPart } from './BrandsPart';
import { ExistingPart } from './ExistingPart';
import { InvalidPart } from './InvalidPart';
import { NewPart } from './NewPart';
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
import classes from './Import.module.css';

type Props = {
  category: string;
  plan: ImportPlan;
  search: ImportSearch;
  onSearch: ChangeImportSearch;
  onAgain: () => void;
};

/** What the workbook would bring, part by part, and what somebody decides about it; then exactly that is done. */
export function PlanView({ category, plan, search, onSearch, onAgain }: Props) {
  const client = useQueryClient();
  const changed = useChanged();
  const [choices, setChoices] = useState(asProposed);
  const outlook = useMemo(() => outlookOf(plan, choices), [plan, choices]);
  const nothing = nothingOf(plan, outlook);
  const part = partOf(search, plan);
  const { undecided } = outlook;
  const applying = useMutation({
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
  useKeys(Object.fromEntries(parts.map((name, index) => [String(index + 1), () => onSearch(toPart(name))])));

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
            <Button
              leftSection={<PackagePlus size={14} aria-hidden />}
              title={`${commandKey} Enter`}
              disabled={undecided.length > 0}
              loading={applying.isPending}
              onClick={() => applying.mutate()}
            >
              {promiseOf(outlook)}
            </Button>
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
                Choose it
              </Button>
            )
          }
        >
          Choose the brand that {undecided.join(', ')} {undecided.length === 1 ? 'is' : 'are'} another name
          of; then the products can be imported.
        </Notice>
      )}
      {applying.error && (
        <ProblemView
          error={applying.error}
          action={isStale(applying.error) && <Anew onAgain={onAgain} onOther={other} />}
        />
      )}
      <Tabs
        className={classes.parts}
        value={part}
        onChange={(next) => onSearch(toPart(next as Part))}
        keepMounted={false}
      >
        <Tabs.List className={classes.tabs} aria-label="Rows by what becomes of them">
          {parts.map((name) => (
            <Tabs.Tab key={name} value={name} className={classes.tab}>
              <span className={classes.partName}>
                <StatusBadge badge={partBadges[name]} />
                <span className={classes.figure}>{formatNumber(amountOf(name, plan, outlook))}</span>
              </span>
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="new" className={classes.part}>
          <NewPart {...partProps} />
        </Tabs.Panel>
        <Tabs.Panel value="existing" className={classes.part}>
          <ExistingPart {...partProps} />
        </Tabs.Panel>
        <Tabs.Panel value="brands" className={classes.part}>
          <BrandsPart {...partProps} />
        </Tabs.Panel>
        <Tabs.Panel value="variants" className={classes.part}>
          <VariantsPart {...partProps} />
        </Tabs.Panel>
        <Tabs.Panel value="invalid" className={classes.part}>
          <InvalidPart {...partProps} />
        </Tabs.Panel>
        <Tabs.Panel value="skipped" className={classes.part}>
          <SkippedPart {...partProps} />
        </Tabs.Panel>
      </Tabs>
      <UnsavedGuard
        of="id"
        what={`the changes to the import of ${plan.workbook}`}
        dirty={() => !isProposal(choices) && !applying.isSuccess}
      />
    </>
  );
}

function Anew({ onAgain, onOther }: { onAgain: () => void; onOther: () => void }) {
  return (
    <>
      <Button variant="default" onClick={onAgain}>
        Look at it as it is now
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
