import { PenLine, SpellCheck, Trash2 } from 'lucide-react';
import { RoleButton } from '@/components/RoleButton';
import { PanelActions } from '@/components/SidePanel';
import type { SlotRef } from '@/lib/api/types';
import { useOff } from '@/lib/permission';
import type { ReviewSearch } from './search';

type Dialog = NonNullable<ReviewSearch['dialog']>;
type Props = { slot: SlotRef; onDialog: (dialog: Dialog) => void };

const typed = [{ dialog: 'value', word: 'Type another value…', icon: PenLine }] as const;
const listed = [
  { dialog: 'spell', word: 'Spell it differently…', icon: SpellCheck },
  { dialog: 'remove', word: 'Remove from the list…', icon: Trash2 },
] as const;

/** What can be done with a slot beside deciding on its candidates. */
export function SlotActions({ slot, onDialog }: Props) {
  const off = useOff('decide');
  return (
    <PanelActions>
      {(slot.kind === 'enum_key' ? listed : typed).map(({ dialog, word, icon: Icon }) => (
        <RoleButton
          key={dialog}
          off={off}
          variant="default"
          leftSection={<Icon size={13} aria-hidden />}
          onClick={() => onDialog(dialog)}
        >
          {word}
        </RoleButton>
      ))}
    </PanelActions>
  );
}
