import type { RulesReport, RulesWarning, SolvedWarning, WarningType } from '@/lib/api/types';
import { humanize } from '@/lib/format';
import type { Filters } from './search';

export const states = ['new', 'still_open', 'snoozed', 'solved'] as const;
/** What became of a warning since the report before. */
export type State = (typeof states)[number];

export const stateOf = ({ snoozed, state }: RulesWarning): State => (snoozed ? 'snoozed' : state);

/** The warnings of one kind about one field. */
export type Group = { type: WarningType; field: string; warnings: RulesWarning[] };

export type Found = {
  groups: Group[];
  solved: SolvedWarning[];
  /** How many there would be with a value of a filter, all other filters being as they are. */
  counts: Record<'state' | 'type' | 'field', Record<string, number>>;
};

type Told = { state: State; warning: RulesWarning | SolvedWarning };

/** What the filters leave of a report. Without a state, that is what is open, and what was solved apart from it. */
export function found(report: RulesReport, filters: Filters): Found {
  const { warnings } = report.production_cross_validation;
  const all: Told[] = [
    ...warnings.map((warning) => ({ state: stateOf(warning), warning })),
    ...report.solved.map((warning) => ({ state: 'solved' as const, warning })),
  ];
  const ofState = ({ state }: Told) =>
    filters.state.length > 0 ? filters.state.includes(state) : state === 'new' || state === 'still_open';
  const ofType = ({ warning }: Told) => isAmong(filters.type, warning.type);
  const ofField = ({ warning }: Told) => isAmong(filters.field, warning.field);
  const searched = all.filter(({ warning }) => hasWords(warning, filters.q));
  const shown = (warning: RulesWarning) => {
    const told = { state: stateOf(warning), warning };
    return ofState(told) && ofType(told) && ofField(told) && hasWords(warning, filters.q);
  };
  return {
    groups: groupsOf(warnings.filter(shown)),
    solved:
      filters.state.length === 0 || filters.state.includes('solved')
        ? report.solved.filter(
            (warning) =>
              isAmong(filters.type, warning.type) &&
              isAmong(filters.field, warning.field) &&
              hasWords(warning, filters.q),
          )
        : [],
    counts: {
      state: counted(
        searched.filter((told) => ofType(told) && ofField(told)),
        ({ state }) => state,
      ),
      type: counted(
        searched.filter((told) => ofState(told) && ofField(told)),
        ({ warning }) => warning.type,
      ),
      field: counted(
        searched.filter((told) => ofState(told) && ofType(told)),
        ({ warning }) => warning.field,
      ),
    },
  };
}

const isAmong = (chosen: string[], value: string) => chosen.length === 0 || chosen.includes(value);

function hasWords(warning: RulesWarning | SolvedWarning, q: string): boolean {
  const near = 'near' in warning ? warning.near : null;
  const text = [warning.field, humanize(warning.field), warning.value, near, ...warning.examples]
    .join(' ')
    .toLowerCase();
  return q
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function counted(all: Told[], of: (told: Told) => string): Record<string, number> {
  const amounts: Record<string, number> = {};
  for (const told of all) amounts[of(told)] = (amounts[of(told)] ?? 0) + 1;
  return amounts;
}

function groupsOf(warnings: RulesWarning[]): Group[] {
  const groups = new Map<string, Group>();
  for (const warning of warnings) {
    const { type, field } = warning;
    const key = `${type} ${field}`;
    const group = groups.get(key) ?? { type, field, warnings: [] };
    group.warnings.push(warning);
    groups.set(key, group);
  }
  return [...groups.values()];
}
