import { BadgeCheck, Check } from 'lucide-react';
import { RoleButton } from '@/components/RoleButton';
import { SelectionBar } from '@/components/SelectionBar';
import { count } from '@/lib/format';
import { useOff } from '@/lib/permission';
import { BulkDialog } from './BulkDialog';
import { bulkActs } from './bulk';
import { noDialog, type PartProps } from './search';

type Props = PartProps & { cells: number[]; onClear: () => void };

/** What can be done with the selected cells. */
export function BulkBar({ category, cells, search, onSearch, onClear }: Props) {
  const off = useOff('decide');
  const act = search.dialog === 'bulk' ? bulkActs.find((each) => each === search.of) : undefined;
  return (
    <>
      <SelectionBar selected={count(cells.length, 'value')} onClear={onClear}>
        <RoleButton
          off={off}
          variant="subtle"
          leftSection={<BadgeCheck size={13} aria-hidden />}
          onClick={() => onSearch({ dialog: 'bulk', of: 'confirm' })}
        >
          Confirm all equal candidates…
        </RoleButton>
        <RoleButton
          off={off}
          variant="subtle"
          leftSection={<Check size={13} aria-hidden />}
          onClick={() => onSearch({ dialog: 'bulk', of: 'accept' })}
        >
          Accept values…
        </RoleButton>
      </SelectionBar>
      <BulkDialog category={category} cells={cells} act={act} onClose={() => onSearch(noDialog)} />
    </>
  );
}
