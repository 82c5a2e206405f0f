import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import classes from './Dialog.module.css';

type Props = { opened: boolean; what: string; onKeep: () => void; onDiscard: () => void };

/** Every dialog that is open hears Esc; this keeps it from those below. */
const onlyHere = { 'data-mantine-stop-propagation': 'true' };

/** Asks before something typed is lost. */
export function DiscardDialog({ opened, what, onKeep, onDiscard }: Props) {
  const [discarded, setDiscarded] = useState(false);
  function keep() {
    setDiscarded(false);
    onKeep();
  }
  return (
    <Modal
      opened={opened}
      onClose={keep}
      title={`Discard ${what}?`}
      size={420}
      withCloseButton={false}
      // Mantine listens at the window, where the very press that opened this one would close it again.
      closeOnEscape={false}
      // What was typed in is gone with what was typed: the focus is for the dialog below to give back.
      returnFocus={!discarded}
      onKeyDown={(event) => {
        if (event.key === 'Escape') keep();
      }}
    >
      <div className={classes.form}>
        <p className={classes.prose}>Nothing of it is saved yet.</p>
        <div className={classes.foot}>
          <Button variant="default" data-autofocus onClick={keep} {...onlyHere}>
            Keep editing
          </Button>
          <Button
            color="red.9"
            onClick={() => {
              setDiscarded(true);
              onDiscard();
            }}
            {...onlyHere}
          >
            Discard
          </Button>
        </div>
      </div>
    </Modal>
  );
}
