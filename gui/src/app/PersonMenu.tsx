import { Menu, Tooltip, UnstyledButton } from '@mantine/core';
import { LogOut, User } from 'lucide-react';
import { logOut, usePerson } from '@/lib/login';
import classes from './Rail.module.css';

/** The strongest of the roles says it all. */
const strongest = (roles: string[]) =>
  ['service', 'admin', 'editor'].find((role) => roles.includes(role)) ?? 'viewer';

/** Who is logged in, where somebody has to be. */
export function PersonMenu() {
  const person = usePerson();
  if (!person) return null;
  return (
    <Menu position="top-start" width={190}>
      <Tooltip label={`${person.name}, ${strongest(person.roles)}`}>
        <Menu.Target>
          <UnstyledButton className={classes.square} aria-label={`Logged in as ${person.name}`}>
            <User size={15} aria-hidden />
          </UnstyledButton>
        </Menu.Target>
      </Tooltip>
      <Menu.Dropdown>
        <Menu.Label>
          {person.name}, {strongest(person.roles)}
        </Menu.Label>
        <Menu.Item leftSection={<LogOut size={14} aria-hidden />} onClick={() => void logOut()}>
          Log out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
