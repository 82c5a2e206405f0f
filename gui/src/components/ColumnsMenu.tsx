import { ActionIcon, Menu } from '@mantine/core';
import { ArrowDown, ArrowUp, Columns3 } from 'lucide-react';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Column } from './column';
import type { Columns } from './useColumns';
import menu from './Menu.module.css';

/** Which columns a grid shows, and in which order. */
export function ColumnsMenu<T>({ columns }: { columns: Columns<T> }) {
  const { all, identity, isShown, untouched, toggle, move, reset } = columns;
  const [said, setSaid] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const movable = all.filter((column) => column !== identity);

  function moveAndFollow(column: Column<T>, by: 1 | -1) {
    const to = movable.indexOf(column) + by;
    if (to < 0 || to >= movable.length) return;
    const focused = document.activeElement;
    flushSync(() => {
      move(column, by);
      setSaid(`${column.label}: position ${to + 1} of ${movable.length}`);
    });
    // An element that changes its place loses the focus, and a button that is off cannot have it.
    const stays = focused instanceof HTMLElement && !focused.matches(':disabled') ? focused : undefined;
    (stays ?? list.current?.querySelector<HTMLElement>(`[data-column="${column.key}"]`))?.focus();
  }

  /** Before the menu takes the arrows for its own. */
  function onKeyDown(event: React.KeyboardEvent, column: Column<T>) {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    event.stopPropagation();
    if (column !== identity) moveAndFollow(column, event.key === 'ArrowUp' ? -1 : 1);
  }

  // The menu takes the focus with its first column: what it would focus otherwise has no place in a menu.
  return (
    <>
      <Menu position="bottom-end" width={270} closeOnItemClick={false} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <ActionIcon size={24} aria-label="Columns" title="Columns">
            <Columns3 size={14} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown ref={list} className={menu.menu}>
          {all.map((column) => (
            <div
              key={column.key}
              role="presentation"
              className={menu.row}
              onKeyDownCapture={(event) => onKeyDown(event, column)}
            >
              <Menu.CheckboxItem
                className={menu.name}
                checked={isShown(column)}
                disabled={column === identity}
                data-column={column.key}
                data-autofocus={column === movable[0] || undefined}
                onChange={() => toggle(column)}
              >
                {column.label}
              </Menu.CheckboxItem>
              {column !== identity && (
                <>
                  <Menu.Item
                    className={menu.act}
                    aria-label={`Move ${column.label} up`}
                    disabled={column === movable[0]}
                    onClick={() => moveAndFollow(column, -1)}
                  >
                    <ArrowUp size={13} aria-hidden />
                  </Menu.Item>
                  <Menu.Item
                    className={menu.act}
                    aria-label={`Move ${column.label} down`}
                    disabled={column === movable.at(-1)}
                    onClick={() => moveAndFollow(column, 1)}
                  >
                    <ArrowDown size={13} aria-hidden />
                  </Menu.Item>
                </>
              )}
            </div>
          ))}
          <Menu.Divider />
          <Menu.Item disabled={untouched} onClick={reset}>
            Reset columns
          </Menu.Item>
          <div role="presentation" className={menu.hint}>
            Alt ↑ ↓ moves a column. Saved in this browser.
          </div>
        </Menu.Dropdown>
      </Menu>
      <span aria-live="polite" className={menu.said}>
        {said}
      </span>
    </>
  );
}
