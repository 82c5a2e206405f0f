import { Modal } from '@mantine/core';
import { PlannedChange } from './PlannedChange';
import dialog from '@/components/Dialog.module.css';

type Props = {
  /** The entry of the history; absent while nothing is to be undone. */
  entry: number | undefined;
  name: string;
  onClose: () => void;
};

/** Shows what undoing a change of a brand would do, then does exactly that. */
export function UndoBrandChange({ entry, name, onClose }: Props) {
  return (
    <Modal opened={entry !== undefined} onClose={onClose} title={`Undo the change to ${name}`} size={640}>
      <div className={dialog.form}>
        <PlannedChange
          change={entry === undefined ? null : { action: 'undo', id: entry }}
          verb="Undo"
          done={() => 'Undone'}
          onCancel={onClose}
          onDone={onClose}
        />
      </div>
    </Modal>
  );
}
