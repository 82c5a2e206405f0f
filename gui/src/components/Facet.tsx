import { Combobox, UnstyledButton, useCombobox } from '@mantine/core';
import { Check, ChevronDown, X } from 'lucide-react';
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { matching } from '@/lib/bestMatch';
import { useBestOnEnter } from './useBestOnEnter';
import classes from './Facet.module.css';

type Option = { value: string; label: string; show?: ReactNode; figure?: string };
type Props = {
  label: string;
  options: Option[];
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  searchable?: boolean;
  /** What it says without a filter, and the option that clears it. */
  all?: string;
};

/** One filter of a list: a button that shows its value and can be cleared with one click. */
export function Facet({ label, options, value, onChange, searchable = false, all }: Props) {
  const [search, setSearch] = useState('');
  const combobox = useCombobox({
    onDropdownOpen: () => {
      if (searchable) combobox.focusSearchInput();
      combobox.selectActiveOption();
    },
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setSearch('');
      combobox.focusTarget();
    },
  });
  const chosen = options.find((option) => option.value === value);
  const wanted = search.trim();
  const found = matching(options, ({ label }) => [label], wanted);
  const markBest = useEffectEvent(() => void combobox.selectFirstOption());
  useEffect(() => {
    if (wanted) markBest();
  }, [wanted]);

  function choose(next: string) {
    onChange(next === value || next === '' ? undefined : next);
    combobox.closeDropdown();
  }
  const enter = useBestOnEnter(search, options.length > 0, () => found[0] && choose(found[0].value));
  return (
    <div className={classes.facet} data-on={value !== undefined || undefined}>
      <Combobox store={combobox} position="bottom-start" width={230} onOptionSubmit={choose}>
        <Combobox.Target targetType="button">
          <UnstyledButton
            className={classes.button}
            aria-label={`Filter by ${label.toLowerCase()}${value ? `: ${chosen?.label ?? value}` : ''}`}
            onClick={() => combobox.toggleDropdown()}
          >
            {label}
            {value !== undefined && <span className={classes.value}>{chosen?.label ?? value}</span>}
            {value === undefined && all && <span className={classes.all}>{all}</span>}
            {value === undefined && <ChevronDown size={13} aria-hidden />}
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
              <Combobox.Option value="" active={value === undefined}>
                <span className={classes.option}>
                  {all}
                  <span className={classes.figure} />
                  {value === undefined && <Check size={13} aria-hidden />}
                </span>
              </Combobox.Option>
            )}
            {found.map((option) => (
              <Combobox.Option key={option.value} value={option.value} active={option.value === value}>
                <span className={classes.option}>
                  {option.show ?? option.label}
                  <span className={classes.figure}>{option.figure}</span>
                  {option.value === value && <Check size={13} aria-hidden />}
                </span>
              </Combobox.Option>
            ))}
            {found.length === 0 && <Combobox.Empty>No matches</Combobox.Empty>}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      {value !== undefined && (
        <UnstyledButton
          className={classes.clear}
          aria-label={`Clear ${label.toLowerCase()} filter`}
          onClick={() => onChange(undefined)}
        >
          <X size={12} aria-hidden />
        </UnstyledButton>
      )}
    </div>
  );
}
