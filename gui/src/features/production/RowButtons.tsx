import { ActionIcon, Menu } from '@mantine/core';
import { Ellipsis, X } from 'lucide-react';
import { RoleButton, RoleMenuItem } from '@/components/RoleButton';
import { quiet } from '@/components/quiet';
import type { ProductionRow } from '@/lib/api/types';
import { useOff } from '@/lib/permission';
import type { Wanted } from './choices';
import { offersOf, type RowStep } from './rowActions';
import classes from './Production.module.css';

export type Follow = (row: ProductionRow, step: RowStep | null) => void;
type Props = { row: ProductionRow; name: string; chosen: Wanted | undefined; onFollow: Follow };

/** What can be done about the row, at its end. The keyboard finds the same in its panel, so these are no stops of Tab. */
export function RowButtons({ row, name, chosen, onFollow }: Props) {
  const off = useOff('apply');
  const [first, ...rest] = offersOf(row);
  if (!first) return null;
  if (chosen) {
    return (
      <ActionIcon
        size={22}
        tabIndex={-1}
        aria-label={`Leave ${name} as it is`}
        onClick={(event) => {
          event.stopPropagation();
          onFollow(row, null);
        }}
      >
        <X size={13} aria-hidden />
      </ActionIcon>
    );
  }
  return (
    <span className={classes.buttons} onClick={(event) => event.stopPropagation()}>
      <RoleButton
        {...quiet}
        off={off}
        tabIndex={-1}
        aria-label={`${first.label}: ${name}`}
        onClick={() => onFollow(row, first.step)}
      >
        {first.label}
      </RoleButton>
      {rest.length > 0 && (
        <Menu position="bottom-end" width={230} withinPortal>
          <Menu.Target>
            <ActionIcon size={22} tabIndex={-1} aria-label={`More for ${name}`}>
              <Ellipsis size={14} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {rest.map(({ label, step }) => (
              <RoleMenuItem key={label} off={off} onClick={() => onFollow(row, step)}>
                {label}
              </RoleMenuItem>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </span>
  );
}
