import type { IdentityException } from '@/lib/api/schemas';
import type { IdentityInput } from '@/lib/identity';
import { ExceptionForm } from './ExceptionForm';
import { FormModal } from './FormModal';

type Props = {
  category: string;
  opened: boolean;
  onClose: () => void;
  onKept: (exception: IdentityException) => void;
  identity: IdentityInput;
  /** The identity was settled before; only the reason is asked for. */
  settled?: boolean;
};

/** Lets a variant through that looks like a part of the model, with the reason why it is real. */
export function ExceptionDialog({ opened, onClose, settled = false, ...form }: Props) {
  return (
    <FormModal
      what={settled ? 'the reason' : 'the new exception'}
      opened={opened}
      onClose={onClose}
      title={settled ? `Keep “${form.identity.variant}” as a real variant` : 'Add exception'}
      size={520}
    >
      <ExceptionForm {...form} settled={settled} onCancel={onClose} />
    </FormModal>
  );
}
