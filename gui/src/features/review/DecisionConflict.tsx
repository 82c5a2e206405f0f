import { ConflictDialog } from '@/components/ConflictDialog';
import type { FormFields } from '@/lib/conflict';
import type { Decision, ValueForm } from './useDecision';

const fields: FormFields<ValueForm> = {
  words: { value: 'Value' },
  differing: (one, other) => (one.value === other.value ? [] : ['value']),
  valueOf: ({ value }) => value || 'none',
};

/** Somebody else decided on the slot meanwhile: their value beside the one that was to be chosen. */
export function DecisionConflict({ decision }: { decision: Decision }) {
  return (
    <ConflictDialog
      conflict={decision.conflict}
      fields={fields}
      saving={decision.isPending}
      error={null}
      onSave={decision.resolve}
      onClose={decision.closeConflict}
    />
  );
}
