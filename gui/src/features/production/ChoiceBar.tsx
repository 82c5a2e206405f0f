import { Button, Menu } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDebouncedValue } from '@mantine/hooks';
import { ChevronUp } from 'lucide-react';
import { RoleButton } from '@/components/RoleButton';
import { SelectionBar } from '@/components/SelectionBar';
import { count } from '@/lib/format';
import { useOff } from '@/lib/permission';
import type { SelectAll } from '@/lib/useSelectAll';
import { actionsOf, hasClass, isEmpty, retell, type Choices, type Wanted } from './choices';
import { productionQueries } from './queries';
import type { RowClass } from './types';
import { promiseOf } from './words';

type Props = {
  category: string;
  planId: string;
  choices: Choices;
  all: SelectAll;
  onChange: (choices: Choices) => void;
  onKeep: (of: RowClass) => void;
  onApply: () => void;
};

const sameActions = (some: Choices, others: Choices) =>
  JSON.stringify(actionsOf(some)) === JSON.stringify(actionsOf(others));

/** What the choices would do, asked shortly after the last of them. */
export function useChoicesPreview(category: string, planId: string, choices: Choices) {
  const [settled] = useDebouncedValue(choices, 200);
  const empty = isEmpty(choices);
  const asked = useQuery({
    ...productionQueries.preview(category, planId, actionsOf(settled)),
    enabled: !isEmpty(settled) && planId !== '',
    placeholderData: keepPreviousData,
  });
  return {
    data: empty ? undefined : asked.data,
    error: asked.error,
    isFetching: asked.isFetching || settled !== choices,
    /** It is what the choices made before come to. That of these may be read again meanwhile. */
    isPlaceholderData: asked.isPlaceholderData || !sameActions(settled, choices),
    refetch: asked.refetch,
  };
}

/** Gathers what was chosen in all classes; says what applying it comes to. */
export function ChoiceBar({ category, planId, choices, all, onChange, onKeep, onApply }: Props) {
  const off = useOff('apply');
  const preview = useChoicesPreview(category, planId, choices);
  if (isEmpty(choices)) return null;
  const report = preview.data;
  const amount = report
    ? Object.values(report.summary).reduce((sum, each) => sum + each, 0) + report.refused_total
    : choices.rows.length;
  const promise = report && promiseOf(report);
  return (
    <SelectionBar selected={count(amount, 'row')} onClear={() => onChange({ rows: [], all: [] })} all={all}>
      {menus
        .filter(({ of }) => hasClass(choices, of))
        .map(({ of, word, offers }) => (
          <Menu key={of} position="top-start" width={250}>
            <Menu.Target>
              <Button variant="subtle" color="gray" rightSection={<ChevronUp size={13} aria-hidden />}>
                {word}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {offers.map(({ label, wanted }) => (
                <Menu.Item
                  key={label}
                  onClick={() => (wanted ? onChange(retell(choices, of, wanted)) : onKeep(of))}
                >
                  {label}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        ))}
      <RoleButton off={off} onClick={onApply}>
        {promise ?? 'Review'}
        {report && report.refused_total > 0 && `, ${report.refused_total} cannot be`}
      </RoleButton>
    </SelectionBar>
  );
}

type Offer = { label: string; wanted: Wanted | null };
const flag: Offer = { label: 'Flag for review', wanted: { action: 'flag' } };

/** What else can be done with the chosen rows of a class; null asks for the reason first. */
const menus: { of: RowClass; word: string; offers: Offer[] }[] = [
  {
    of: 'in_catalog_only',
    word: 'Catalog-only rows',
    offers: [
      { label: 'Mark discontinued', wanted: { action: 'discontinue' } },
      { label: 'Keep…', wanted: null },
      flag,
    ],
  },
  {
    of: 'field_drift',
    word: 'Drifted fields',
    offers: [
      { label: 'Accept production values', wanted: { action: 'accept_value' } },
      { label: 'Accept as intended differences…', wanted: null },
      flag,
    ],
  },
];
