import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './Dialog.module.css';

type Props = {
  onCancel: () => void;
  /** What the way out is called: `Cancel`, or `Close` where there is nothing to be cancelled. */
  cancel?: string;
  /** For a dialog with nothing to fill in: Enter must not do what the dialog asks about. */
  focusCancel?: boolean;
  children?: ReactNode;
};

/** The buttons of a dialog: the way out, then what the dialog is for. */
export function DialogFoot({ onCancel, cancel = 'Cancel', focusCancel = false, children }: Props) {
  return (
    <div className={classes.foot}>
      <Button variant="default" onClick={onCancel} {...(focusCancel && { 'data-autofocus': true })}>
        {cancel}
      </Button>
      {children}
    </div>
  );
}
