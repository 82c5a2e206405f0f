import { ListPlus } from 'lucide-react';
import { RoleButton } from '@/components/RoleButton';
import { SelectionBar } from '@/components/SelectionBar';
import { Workspace } from '@/components/Workspace';
import type { RulesReport } from '@/lib/api/types';
import { count } from '@/lib/format';
import { useOff } from '@/lib/permission';
import { useSelection } from '@/lib/useSelection';
import { CheckLine } from './CheckLine';
import { NoWarnings } from './NoWarnings';
import { ReportNotices } from './ReportNotices';
import { SnoozeDialog } from './SnoozeDialog';
import { SolvedSection } from './SolvedSection';
import { StateBar } from './StateBar';
import { WarningFilters } from './WarningFilters';
import { WarningSection } from './WarningSection';
import { found } from './found';
import { filtersOf, noDialog, withState, type ChangeCompileSearch, type CompileSearch } from './search';
import type { Check } from './useCheck';
import { useKnownValues } from './useKnownValues';
import { useWake } from './useSnooze';
import classes from './Compile.module.css';

type Props = {
  category: string;
  report: RulesReport;
  check: Check;
  search: CompileSearch;
  onSearch: ChangeCompileSearch;
};

/** The latest report: when it was made, what filters leave of it, and what to do about each warning. */
export function Report({ category, report, check, search, onSearch }: Props) {
  const filters = filtersOf(search);
  const { groups, solved, counts } = found(report, filters);
  const selection = useSelection(search.sel, onSearch);
  const known = useKnownValues(category, {
    checkedAt: report.checked_at,
    onCheck: check.start,
    onAdded: () => selection.replace([]),
  });
  const wake = useWake(category);
  const off = useOff('apply');
  const { warnings } = report.production_cross_validation;
  // Exactly what will be added: a warning that is gone since, or hidden by a filter, is not chosen.
  const chosen = groups
    .flatMap((group) => (group.type === 'enum_gap' ? group.warnings : []))
    .filter(({ id }) => selection.ids.includes(id) && !known.ids.includes(id));
  return (
    <>
      <CheckLine report={report} />
      <ReportNotices category={category} report={report} check={check} />
      <StateBar
        amounts={counts.state}
        chosen={filters.state}
        onToggle={(state) => onSearch(withState(filters, state))}
      />
      <WarningFilters counts={counts} filters={filters} search={search} onSearch={onSearch} />
      <Workspace>
        <div className={classes.report}>
          {groups.map((group) => (
            <WarningSection
              key={`${group.type} ${group.field}`}
              category={category}
              group={group}
              known={known}
              off={off}
              selection={selection}
              onSnooze={(id) => onSearch({ dialog: 'snooze', of: id })}
              onWake={wake}
            />
          ))}
          {groups.length === 0 && <NoWarnings report={report} search={search} onSearch={onSearch} />}
          <SolvedSection
            category={category}
            solved={solved}
            opened={search.solved === 'show' || filters.state.includes('solved')}
            onToggle={(opened) => onSearch({ solved: opened ? 'show' : undefined })}
          />
        </div>
        {chosen.length > 0 && (
          <SelectionBar selected={count(chosen.length, 'value')} onClear={() => selection.replace([])}>
            <RoleButton
              off={off}
              variant="subtle"
              leftSection={<ListPlus size={13} aria-hidden />}
              loading={known.busy}
              onClick={() => known.add(chosen)}
            >
              Add {count(chosen.length, 'value')}
            </RoleButton>
          </SelectionBar>
        )}
      </Workspace>
      <SnoozeDialog
        category={category}
        warning={search.dialog === 'snooze' ? warnings.find(({ id }) => id === search.of) : undefined}
        onClose={() => onSearch(noDialog)}
      />
    </>
  );
}
