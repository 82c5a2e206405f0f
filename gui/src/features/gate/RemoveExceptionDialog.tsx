import { Modal } from '@mantine/core';
import { RemoveExceptionForm } from './RemoveExceptionForm';

type Props = {
  category: string;
  /** Which one; none, no dialog. */
  identifier: string | undefined;
  onClose: () => void;
  onRemoved: () => void;
};

export function RemoveExceptionDialog({ category, identifier, onClose, onRemoved }: Props) {
  return (
    <Modal
      opened={identifier !== undefined}
      onClose={onClose}
      title="Remove exception"
      size={520}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {identifier !== undefined && (
        <RemoveExceptionForm
          category={category}
          identifier={identifier}
          onCancel={onClose}
          onRemoved={onRemoved}
        />
      )}
    </Modal>
  );
}
