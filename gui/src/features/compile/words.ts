import {
  AlarmClock,
  Asterisk,
  CircleCheck,
  Component,
  Hourglass,
  ListPlus,
  Ruler,
  Sparkles,
  TextSearch,
} from 'lucide-react';
import type { Badge } from '@/components/meanings';
import type {
  KnownValuesAdded,
  RulesReport,
  RulesWarning,
  SolvedWarning,
  WarningType,
} from '@/lib/api/types';
import { agree, count, formatNumber, humanize } from '@/lib/format';
import type { State } from './found';

export const typeBadges: Record<WarningType, Badge> = {
  enum_gap: { meaning: 'orange', icon: ListPlus, word: 'Unknown value' },
  range_violation: { meaning: 'orange', icon: Ruler, word: 'Out of range' },
  requirement_too_strict: { meaning: 'orange', icon: Asterisk, word: 'Requirement too strict' },
  missing_component: { meaning: 'orange', icon: Component, word: 'Missing component' },
  unknown_field: { meaning: 'gray', icon: TextSearch, word: 'Unknown field' },
};

/** Of a type in an address, which may name one there is not. */
export const typeName = (type: string) =>
  (typeBadges as Partial<Record<string, Badge>>)[type]?.word ?? humanize(type);

export const stateBadges: Record<State, Badge> = {
  new: { meaning: 'orange', icon: Sparkles, word: 'New' },
  still_open: { meaning: 'yellow', icon: Hourglass, word: 'Still open' },
  snoozed: { meaning: 'gray', icon: AlarmClock, word: 'Snoozed' },
  solved: { meaning: 'green', icon: CircleCheck, word: 'Solved' },
};

type Warned = RulesWarning | SolvedWarning;

/** The value a warning is about, or what stands in for one. */
export const valueOf = ({ type, value }: Warned) =>
  value ?? (type === 'requirement_too_strict' ? 'No value' : 'Any value');

/** `Weight: 12`, where the field is not known otherwise. */
export const nameOf = (warning: Warned) => `${humanize(warning.field)}: ${valueOf(warning)}`;

/** The rule it is against: `below 40`, `above 300`, `called required`. */
export function ruleOf({ min, max, required_level }: Warned): string | null {
  if (min !== null) return `below ${formatExact(min)}`;
  if (max !== null) return `above ${formatExact(max)}`;
  return required_level && `called ${required_level}`;
}

const exact = new Intl.NumberFormat('en', { maximumFractionDigits: 20 });
const formatExact = (bound: number) => exact.format(bound);

/** What the differences from production are searched for to see the products of a warning. */
export const searchedFor = ({ value, field }: Warned) => value ?? field;

/** What a check came to. */
export function checkedWords({
  counts,
  production_cross_validation,
  solved,
  file_changed,
}: RulesReport): string {
  const news = production_cross_validation.warnings.filter(({ state }) => state === 'new').length;
  return [
    `${count(counts.total, 'warning')}, ${formatNumber(news)} new since the report before; ${formatNumber(solved.length)} solved.`,
    file_changed ? 'The compile report was updated.' : 'The compile report says the same as before.',
  ].join(' ');
}

/** `3 values added to the known values`. */
export const addedTitle = ({ added, alreadyKnown }: KnownValuesAdded) =>
  added.length > 0
    ? `${count(added.length, 'value')} added to the known values`
    : `${count(alreadyKnown.length, 'value')} already known`;

export function undoneWords({ undone, kept }: KnownValuesAdded): string {
  const out = undone?.length ?? 0;
  const stays = kept?.length ?? 0;
  const taken = `${count(out, 'value')} removed from the known values.`;
  return stays === 0
    ? taken
    : `${taken} ${count(stays, 'value')} ${agree(stays, 'was', 'were')} changed by somebody else since, and left alone.`;
}
