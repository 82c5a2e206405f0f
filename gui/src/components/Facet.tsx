import { Combobox, UnstyledButton, useCombobox } from '@mantine/core';
import { Check, ChevronDown, X } from 'lucide-react';
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { matching } from '@/lib/bestMatch';
import { toggled } from '@/lib/params';
import { useBestOnEnter } from './useBestOnEnter';
import classes from './Facet.module.css';

type Option = { value: string; label: string; show?: ReactNode; figure?: string };
type Props = {
  label: string;
  options: Option[];
  searchable?: boolean;
  /** What it says without a filter, and the option that clears it. */
  all?: string;
  /** It was opened or closed: what is costly to know can wait for that. */
  onOpened?: (opened: boolean) => void;
};

type One = { value: string | undefined; onChange: (value: string | undefined) => void };
type Many = { values: string[]; onChange: (values: string[]) => void };

/** One filter of a list: a button that shows its value and can be cleared with one click. */
export function Facet({ value, onChange, ...props }: Props & One) {
  const values = value === undefined ? [] : [value];
  return (
    <FacetOf
      {...props}
      values={values}
      onChoose={(next) => onChange(next === value || next === '' ? undefined : next)}
      onClear={() => onChange(undefined)}
    />
  );
}

/** A filter that takes several values; the list of them stays open. */
export function ManyFacet({ values, onChange, ...props }: Props & Many) {
  return (
    <FacetOf
      {...props}
      many
      values={values}
      onChoose={(next) => onChange(next === '' ? [] : toggled(values, next))}
      onClear={() => onChange([])}
    />
  );
}

type FacetOfProps = Props & {
  many?: true;
  values: string[];
  onChoose: (value: string) => void;
  onClear: () => void;
};

function FacetOf({ label, options, searchable = false, all, onOpened, ...props }: FacetOfProps) {
  const { many, values, onChoose, onClear } = props;
  const [search, setSearch] = useState('');
  const combobox = useCombobox({
    onDropdownOpen: () => {
      if (searchable) combobox.focusSearchInput();
      combobox.selectActiveOption();
      onOpened?.(true);
    },
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setSearch('');
      combobox.focusTarget();
      onOpened?.(false);
    },
  });
  const labelOf = (value: string) => options.find((option) => option.value === value)?.label ?? value;
  const [first, ...rest] = values.map(labelOf);
  const told = first && (rest.length > 0 ? `${first} +${rest.length}` : first);
  const wanted = search.trim();
  const found = matching(options, ({ label }) => [label], wanted);
  const markBest = useEffectEvent(() => void combobox.selectFirstOption());
  useEffect(() => {
    if (wanted) markBest();
  }, [wanted]);

  function choose(next: string) {
    onChoose(next);
    if (!many) combobox.closeDropdown();
  }
  const enter = useBestOnEnter(search, options.length > 0, () => found[0] && choose(found[0].value));
  return (
    <div className={classes.facet} data-on={first !== undefined || undefined}>
      <Combobox store={combobox} position="bottom-start" width={230} onOptionSubmit={choose}>
        <Combobox.Target targetType="button">
          <UnstyledButton
            className={classes.button}
            aria-label={`Filter by ${label.toLowerCase()}${first ? `: ${[first, ...rest].join(', ')}` : ''}`}
            onClick={() => combobox.toggleDropdown()}
          >
            {label}
            {told !== undefined && <span className={classes.value}>{told}</span>}
            {told === undefined && all && <span className={classes.all}>{all}</span>}
            {told === undefined && <ChevronDown size={13} aria-hidden />}
          </UnstyledButton>
        </Combobox.Target>
        <Combobox.Dropdown>
          {searchable && (
            <Combobox.Search
              aria-label={`Find ${label.toLowerCase()}`}
              placeholder={`Find ${label.toLowerCase()}`}
              value={search}
              onChange={(event) => setSearch(event.currentTarget.value)}
              {...enter}
            />
          )}
          <Combobox.Options mah={320} style={{ overflowY: 'auto' }} aria-label={label}>
            {all && !wanted && (
              <Combobox.Option value="" active={first === undefined}>
                <span className={classes.option}>
                  {all}
                  <span className={classes.figure} />
                  {first === undefined && <Check size={13} aria-hidden />}
                </span>
              </Combobox.Option>
            )}
            {found.map((option) => (
              <Combobox.Option key={option.value} value={option.value} active={values.includes(option.value)}>
                <span className={classes.option}>
                  {option.show ?? option.label}
                  <span className={classes.figure}>{option.figure}</span>
                  {values.includes(option.value) && <Check size={13} aria-hidden />}
                </span>
              </Combobox.Option>
            ))}
            {found.length === 0 && <Combobox.Empty>No matches</Combobox.Empty>}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      {first !== undefined && (
        <UnstyledButton
          className={classes.clear}
          aria-label={`Clear ${label.toLowerCase()} filter`}
          onClick={onClear}
        >
          <X size={12} aria-hidden />
        </UnstyledButton>
      )}
    </div>
  );
}
