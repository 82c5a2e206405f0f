import { Combobox, Kbd, UnstyledButton, useCombobox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Check, ChevronsUpDown, Trash2 } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { RemoveCategoryDialog } from '@/components/RemoveCategoryDialog';
import { RoleButton } from '@/components/RoleButton';
import { quiet } from '@/components/quiet';
import { useBestOnEnter } from '@/components/useBestOnEnter';
import { matching } from '@/lib/bestMatch';
import { categoryQueries } from '@/lib/categories';
import { categoryName, formatNumber } from '@/lib/format';
import { useKeys } from '@/lib/keys';
import { useOff } from '@/lib/permission';
import { useCategory } from './useCategory';
import classes from './CategorySwitcher.module.css';

export function CategorySwitcher() {
  const navigate = useNavigate();
  const current = useCategory();
  const { data = [], isPending } = useQuery(categoryQueries.list());
  const off = useOff('edit');
  const [search, setSearch] = useState('');
  const [removed, setRemoved] = useState<string | null>(null);
  const combobox = useCombobox({
    onDropdownOpen: () => {
      combobox.focusSearchInput();
      combobox.selectActiveOption();
    },
    onDropdownClose: () => {
      setSearch('');
      combobox.resetSelectedOption();
    },
  });
  useKeys({
    c: (event) => {
      event.preventDefault();
      combobox.openDropdown();
    },
  });
  const wanted = search.trim();
  const found = matching(data, ({ category }) => [categoryName(category), category], wanted);
  const markBest = useEffectEvent(() => void combobox.selectFirstOption());
  useEffect(() => {
    if (wanted) markBest();
  }, [wanted]);

  function choose(category: string) {
    combobox.closeDropdown();
    void navigate({ to: '/studio/$category/products', params: { category } });
  }
  const enter = useBestOnEnter(search, !isPending, () => found[0] && choose(found[0].category));

  return (
    <>
      <Combobox store={combobox} position="bottom-start" width={232} onOptionSubmit={choose}>
        <Combobox.Target targetType="button">
          <UnstyledButton
            className={classes.switcher}
            aria-label={`Category: ${current ? categoryName(current.category) : 'none'}`}
            onClick={() => combobox.toggleDropdown()}
          >
            <span className={classes.tile} aria-hidden>
              {current ? categoryName(current.category).slice(0, 2) : '–'}
            </span>
            <span className={classes.name}>{current ? categoryName(current.category) : 'No category'}</span>
            {current?.products !== undefined && (
              <span className={classes.figure}>{formatNumber(current.products)}</span>
            )}
            <ChevronsUpDown size={13} aria-hidden className={classes.chevron} />
          </UnstyledButton>
        </Combobox.Target>
        <Combobox.Dropdown>
          <Combobox.Search
            aria-label="Find category"
            placeholder="Find category"
            value={search}
            rightSection={<Kbd aria-hidden>c</Kbd>}
            onChange={(event) => setSearch(event.currentTarget.value)}
            {...enter}
          />
          <Combobox.Options mah={360} style={{ overflowY: 'auto' }} aria-label="Categories">
            {found.map((item) => (
              <Combobox.Option
                key={item.category}
                value={item.category}
                active={item.category === current?.category}
                className={classes.option}
              >
                {categoryName(item.category)}
                {item.category === current?.category && <Check size={13} aria-hidden />}
                <span className={classes.figure}>{formatNumber(item.products)}</span>
              </Combobox.Option>
            ))}
            {found.length === 0 && <Combobox.Empty>No such category</Combobox.Empty>}
          </Combobox.Options>
          {current?.removable && (
            <Combobox.Footer>
              <RoleButton
                {...quiet}
                off={off}
                leftSection={<Trash2 size={13} aria-hidden />}
                onClick={() => {
                  combobox.closeDropdown();
                  setRemoved(current.category);
                }}
              >
                Remove category {categoryName(current.category)}…
              </RoleButton>
            </Combobox.Footer>
          )}
        </Combobox.Dropdown>
      </Combobox>
      <RemoveCategoryDialog
        category={removed ?? ''}
        opened={removed !== null}
        onClose={() => setRemoved(null)}
        onRemoved={() => void navigate({ to: '/' })}
      />
    </>
  );
}
