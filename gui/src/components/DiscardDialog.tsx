import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import text from './Text.module.css';
import classes from './Dialog.module.css';

type Props = { opened: boolean; what: string; onKeep: () => void; onDiscard: () => void };

/** Esc reaches every open dialog; this keeps it from those below. */
const onlyHere = { 'data-mantine-stop-propagation': 'true' };

/** Asks before typed text is lost. */
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
      // Mantine listens on the window, where the key press that opened this dialog would close it again.
      closeOnEscape={false}
      // After discarding, the dialog below restores the focus itself.
      returnFocus={!discarded}
      onKeyDown={(event) => {
        if (event.key === 'Escape') keep();
      }}
    >
      <div className={classes.form}>
        <p className={text.prose}>Your changes have not been saved.</p>
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
