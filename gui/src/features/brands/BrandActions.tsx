import { RoleButton } from '@/components/RoleButton';
import type { Brand } from '@/lib/api/types';
import { useOff } from '@/lib/permission';
import type { ChangeBrandSearch } from './search';
import classes from './Brands.module.css';

type Props = {
  brand: Brand;
  /** Why none of it is possible now. */
  blocked: string | undefined;
  onSearch: ChangeBrandSearch;
};

/** Actions that affect more than the brand's own fields. */
export function BrandActions({ brand, blocked, onSearch }: Props) {
  const off = useOff('edit');
  const actions = [
    { dialog: 'rename', label: 'Rename…' },
    { dialog: 'merge', label: 'Merge into…' },
    ...(brand.aliases.length > 0 ? ([{ dialog: 'move', label: 'Move an alias…' }] as const) : []),
    { dialog: 'remove', label: 'Delete…' },
  ] as const;
  return (
    <div className={classes.actions} title={blocked}>
      {actions.map(({ dialog, label }) => (
        <RoleButton
          key={dialog}
          // The others preview what they would do, which everyone may see.
          off={dialog === 'remove' ? off : null}
          variant="default"
          size="compact-xs"
          disabled={blocked !== undefined}
          onClick={() => onSearch({ dialog })}
        >
          {label}
        </RoleButton>
      ))}
    </div>
  );
}
