import { Button } from '@mantine/core';
import type { FormEvent, ReactNode, RefObject } from 'react';
import { isProblem } from '@/lib/api/problem';
import type { Conflict, FormFields } from '@/lib/conflict';
import { ConflictDialog } from './ConflictDialog';
import { ProblemView } from './ProblemView';
import { RoleButton } from './RoleButton';
import { UnsavedGuard } from './UnsavedGuard';
import dialog from './Dialog.module.css';
import classes from './EditForm.module.css';

type Props<F extends object> = {
  /** The thing that is edited, as people call it. */
  name: string;
  changed: boolean;
  /** What is typed would be rejected, or nothing can be saved now. */
  blocked: boolean;
  saving: { isPending: boolean; error: unknown; off: string | null };
  /** The form says itself what is wrong. */
  explained: boolean;
  /** It was saved under another id: leaving the form loses nothing. */
  left: RefObject<boolean>;
  /** Somebody else saved another version. */
  conflict: Conflict<F> | null;
  fields: FormFields<F>;
  onSubmit: (event: FormEvent) => void;
  onDiscard: () => void;
  onResolve: (chosen: F) => void;
  onCloseConflict: () => void;
  /** Another way to save. */
  action?: ReactNode;
  children: ReactNode;
};

/** A form in a side panel: asks before changes are lost, and shows both versions where somebody else was faster. */
export function EditForm<F extends object>({ name, changed, saving, left, conflict, ...props }: Props<F>) {
  const conflicts = isProblem(saving.error, 'version_conflict');
  return (
    <>
      <form
        noValidate
        aria-label={`Edit ${name}`}
        className={classes.form}
        onSubmit={props.onSubmit}
        onKeyDown={(event) => {
          if (event.key === 'Escape') document.querySelector<HTMLElement>('[role="grid"]')?.focus();
        }}
      >
        {props.children}
        {saving.error != null && !conflicts && !props.explained && <ProblemView error={saving.error} />}
        <div className={dialog.foot}>
          {changed && (
            <Button variant="default" onClick={props.onDiscard}>
              Discard changes
            </Button>
          )}
          {props.action}
          <RoleButton
            off={saving.off}
            type="submit"
            disabled={!changed || props.blocked}
            loading={saving.isPending}
          >
            Save changes
          </RoleButton>
        </div>
      </form>
      <UnsavedGuard what={`the changes to ${name}`} dirty={() => changed && !left.current} />
      <ConflictDialog
        conflict={conflict}
        fields={props.fields}
        saving={saving.isPending}
        error={conflicts ? null : saving.error}
        onSave={props.onResolve}
        onClose={props.onCloseConflict}
      />
    </>
  );
}
