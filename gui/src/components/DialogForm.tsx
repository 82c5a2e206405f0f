import type { FormEvent, ReactNode } from 'react';
import { DialogFoot } from './DialogFoot';
import { ProblemView } from './ProblemView';
import classes from './Dialog.module.css';

type Props = {
  onSubmit: (event: FormEvent) => void;
  onCancel: () => void;
  cancel?: string;
  focusCancel?: boolean;
  /** Why it was not done. */
  error: unknown;
  /** The button that sends the form. */
  submit: ReactNode;
  children: ReactNode;
};

/** The form a dialog consists of. */
export function DialogForm({ onSubmit, error, submit, children, ...foot }: Props) {
  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        // React hands a submit up through portals: a form below must not take it for its own.
        event.stopPropagation();
        onSubmit(event);
      }}
    >
      {children}
      {error != null && <ProblemView error={error} />}
      <DialogFoot {...foot}>{submit}</DialogFoot>
    </form>
  );
}
