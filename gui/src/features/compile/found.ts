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
  const fits = ({ state, warning }: Told, but?: keyof Found['counts']) =>
    hasWords(warning, filters.q) &&
    (but === 'state' || isShown(filters.state, state)) &&
    (but === 'type' || isAmong(filters.type, warning.type)) &&
    (but === 'field' || isAmong(filters.field, warning.field));
  const counted = (of: keyof Found['counts'], value: (told: Told) => string) =>
    amounts(all.filter((told) => fits(told, of)).map(value));
  return {
    groups: groupsOf(warnings.filter((warning) => fits({ state: stateOf(warning), warning }))),
    solved: isAmong(filters.state, 'solved')
      ? report.solved.filter((warning) => fits({ state: 'solved', warning }, 'state'))
      : [],
    counts: {
      state: counted('state', ({ state }) => state),
      type: counted('type', ({ warning }) => warning.type),
      field: counted('field', ({ warning }) => warning.field),
    },
  };
}

const isShown = (chosen: string[], state: State) =>
  chosen.length > 0 ? chosen.includes(state) : state === 'new' || state === 'still_open';

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

function amounts(values: string[]): Record<string, number> {
  const found: Record<string, number> = {};
  for (const value of values) found[value] = (found[value] ?? 0) + 1;
  return found;
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
