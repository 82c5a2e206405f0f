import { ActionIcon, Button, Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import {
  ChevronDown,
  ClipboardPaste,
  FileSpreadsheet,
  FolderSync,
  Plus,
  RefreshCw,
  Sprout,
} from 'lucide-react';
import { RoleButton } from '@/components/RoleButton';
import { categoryQueries } from '@/lib/categories';
import { useOff } from '@/lib/permission';
import type { ChangeProductSearch } from './search';
import classes from './ProductActions.module.css';

type Props = { category: string; onSearch: ChangeProductSearch };

/** The actions of the page: adding products, importing them, and syncing to the pipeline. */
export function ProductActions({ category, onSearch }: Props) {
  const off = useOff('edit');
  const { data: categories } = useQuery(categoryQueries.list());
  const seedable = categories?.find((item) => item.category === category)?.hasActiveFiltering;
  return (
    <div className={classes.actions}>
      <Button
        variant="default"
        leftSection={<FileSpreadsheet size={13} aria-hidden />}
        aria-label="Import from workbook"
        renderRoot={(props) => <Link {...props} to="/studio/$category/import" params={{ category }} />}
      >
        Import<span className={classes.rest}>&nbsp;from workbook</span>
      </Button>
      <Button
        variant="default"
        leftSection={<RefreshCw size={13} aria-hidden />}
        onClick={() => onSearch({ dialog: 'sync' })}
      >
        Sync<span className={classes.rest}>&nbsp;to pipeline</span>
      </Button>
      <Button.Group>
        <RoleButton
          off={off}
          leftSection={<Plus size={14} aria-hidden />}
          onClick={() => onSearch({ dialog: 'add' })}
        >
          Add product
        </RoleButton>
        <Menu position="bottom-end" width={230}>
          <Menu.Target>
            <ActionIcon variant="filled" color="accent" className={classes.more} aria-label="More actions">
              <ChevronDown size={14} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<ClipboardPaste size={14} aria-hidden />}
              onClick={() => onSearch({ dialog: 'paste' })}
            >
              Paste rows…
            </Menu.Item>
            {seedable && (
              <Menu.Item
                leftSection={<Sprout size={14} aria-hidden />}
                onClick={() => onSearch({ dialog: 'seed' })}
              >
                Seed from Active Filtering…
              </Menu.Item>
            )}
            <Menu.Divider />
            <Menu.Item
              leftSection={<FolderSync size={14} aria-hidden />}
              renderRoot={(props) => (
                <Link {...props} to="/studio/$category/reconcile" params={{ category }} />
              )}
            >
              Reconcile
              <span className={classes.does}>
                Find job files that belong to no product and move them to a backup
              </span>
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Button.Group>
    </div>
  );
}
