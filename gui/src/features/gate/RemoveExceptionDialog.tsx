import { FormModal } from '@/components/FormModal';
import { RemoveExceptionForm } from './RemoveExceptionForm';

type Props = {
  category: string;
  /** The exception to remove; absent while the dialog is closed. */
  identifier: string | undefined;
  onClose: () => void;
  onRemoved: () => void;
};

export function RemoveExceptionDialog({ category, identifier, onClose, onRemoved }: Props) {
  return (
    <FormModal
      what="the reason"
      opened={identifier !== undefined}
      onClose={onClose}
      title="Remove exception"
      size={520}
    >
      {identifier !== undefined && (
        <RemoveExceptionForm
          category={category}
          identifier={identifier}
          onCancel={onClose}
          onRemoved={onRemoved}
        />
      )}
    </FormModal>
  );
}
