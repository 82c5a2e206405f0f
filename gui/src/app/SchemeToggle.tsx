import { Menu, Tooltip, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { Check, Monitor, Moon, Sun } from 'lucide-react';
import classes from './Rail.module.css';

const schemes = [
  { value: 'auto', label: 'System', icon: Monitor },
  { value: 'light', label: 'Light', icon: Sun },
  { value: 'dark', label: 'Dark', icon: Moon },
] as const;

export function SchemeToggle() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const current = schemes.find((scheme) => scheme.value === colorScheme) ?? schemes[0];
  const Icon = current.icon;
  return (
    <Menu position="top-start" width={190}>
      <Tooltip label="Colour scheme">
        <Menu.Target>
          <UnstyledButton className={classes.square} aria-label={`Colour scheme: ${current.label}`}>
            <Icon size={15} aria-hidden />
          </UnstyledButton>
        </Menu.Target>
      </Tooltip>
      <Menu.Dropdown>
        {schemes.map(({ value, label, icon: Choice }) => (
          <Menu.Item
            key={value}
            leftSection={<Choice size={14} aria-hidden />}
            rightSection={value === colorScheme && <Check size={13} aria-hidden />}
            onClick={() => setColorScheme(value)}
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
