import { Modal } from '@mantine/core';
import { PlannedChange } from './PlannedChange';
import classes from './Brands.module.css';

type Props = {
  /** The entry of the history; none as long as nothing is to be undone. */
  entry: number | undefined;
  name: string;
  onClose: () => void;
};

/** What undoing a change of a brand would do, then on a click exactly that. */
export function UndoBrandChange({ entry, name, onClose }: Props) {
  return (
    <Modal opened={entry !== undefined} onClose={onClose} title={`Undo the change of ${name}`} size={640}>
      <div className={classes.form}>
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
