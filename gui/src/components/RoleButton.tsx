import {
  ActionIcon,
  Button,
  Menu,
  Tooltip,
  type ActionIconProps,
  type ButtonProps,
  type MenuItemProps,
} from '@mantine/core';
import type { ComponentProps, MouseEvent, ReactElement } from 'react';

type Off = {
  /** Why it does nothing for this person; null where it works. */
  off: string | null;
};
type Native = Pick<
  ComponentProps<'button'>,
  'onClick' | 'aria-label' | 'title' | 'tabIndex' | 'type' | 'ref'
>;

/** What is off can still be focused, so that it can say why; it neither acts nor sends its form. */
const inert = {
  disabled: false,
  'data-disabled': true,
  'aria-disabled': true,
  onClick: (event: MouseEvent) => {
    event.preventDefault();
    event.stopPropagation();
  },
};

/** A button that stays where it is and says why it is off, instead of disappearing. */
export const RoleButton = ({ off, ...button }: Off & ButtonProps & Native) => (
  <Why off={off}>
    <Button {...button} {...(off !== null && inert)} />
  </Why>
);

export const RoleIcon = ({ off, ...icon }: Off & ActionIconProps & Native) => (
  <Why off={off}>
    <ActionIcon {...icon} {...(off !== null && inert)} />
  </Why>
);

export const RoleMenuItem = ({ off, ...item }: Off & MenuItemProps & Native) => (
  <Why off={off}>
    <Menu.Item {...item} {...(off !== null && inert)} />
  </Why>
);

const Why = ({ off, children }: Off & { children: ReactElement }) => (
  <Tooltip label={off} disabled={off === null} multiline maw={280}>
    {children}
  </Tooltip>
);
