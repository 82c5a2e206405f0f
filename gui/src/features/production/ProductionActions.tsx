import { ActionIcon, Button, Menu } from '@mantine/core';
import { ChevronDown, CloudDownload, History, RefreshCw, Settings2 } from 'lucide-react';

import classes from './Production.module.css';

type Props = {
  /** A pull is under way. */
  busy: boolean;
  chosen: boolean;
  onSync: () => void;
  onRefresh: () => void;
  onSource: () => void;
  onHistory: () => void;
};

export function ProductionActions({ busy, chosen, onSync, onRefresh, onSource, onHistory }: Props) {
  return (
    <Button.Group>
      <Button leftSection={<CloudDownload size={14} aria-hidden />} disabled={busy} onClick={onSync}>
        {busy ? 'Comparing…' : 'Sync from production'}
      </Button>
      <Menu position="bottom-end" width={230}>
        <Menu.Target>
          <ActionIcon variant="filled" color="accent" className={classes.more} aria-label="More actions">
            <ChevronDown size={14} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<RefreshCw size={14} aria-hidden />}
            disabled={busy || !chosen}
            onClick={onRefresh}
          >
            Ask the source now
          </Menu.Item>
          <Menu.Item leftSection={<Settings2 size={14} aria-hidden />} onClick={onSource}>
            Source settings…
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<History size={14} aria-hidden />} onClick={onHistory}>
            History
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Button.Group>
  );
}
