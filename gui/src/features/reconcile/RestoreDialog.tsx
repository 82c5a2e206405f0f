import { Modal, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { DialogFoot } from '@/components/DialogFoot';
import { ProblemView } from '@/components/ProblemView';
import { RoleButton } from '@/components/RoleButton';
import text from '@/components/Text.module.css';
import dialog from '@/components/Dialog.module.css';
import { count } from '@/lib/format';
import { useWrite } from '@/lib/permission';
import { RestoredView } from './RestoredView';
import { reconcileQueries, restore } from './queries';
import classes from './Reconcile.module.css';

type Props = {
  category: string;
  /** Absent while none is to be restored. */
  backupId: string | undefined;
  /** One file of it instead of all. */
  file: string | undefined;
  onClose: () => void;
  onRestored: () => void;
};

/** Says what will be restored, restores it, and shows the result. */
export function RestoreDialog({ backupId, onClose, ...form }: Props) {
  return (
    <Modal
      opened={backupId !== undefined}
      onClose={onClose}
      title={form.file ? 'Restore file' : 'Restore backup'}
      size={520}
    >
      {backupId && (
        <RestoreForm key={`${backupId} ${form.file}`} backupId={backupId} onClose={onClose} {...form} />
      )}
    </Modal>
  );
}

function RestoreForm({ category, backupId, file, onClose, onRestored }: Props & { backupId: string }) {
  const asked = useQuery(reconcileQueries.backup(category, backupId));
  const restoring = useWrite('move', {
    mutationFn: () => restore(category, backupId, file),
    onSuccess: onRestored,
  });
  if (restoring.data) return <RestoredView report={restoring.data} onClose={onClose} />;
  const backup = asked.data?.backup;
  const files = file ? 1 : (backup?.files ?? 0);
  return (
    <div className={dialog.form}>
      {asked.error && <ProblemView error={asked.error} onRetry={() => void asked.refetch()} />}
      {asked.isPending && <Skeleton h={60} aria-label="Reading the backup" />}
      {backup && (
        <>
          <p className={text.prose}>
            {file ? <code className={classes.path}>{file}</code> : count(files, 'file')} will be restored from
            backup <code className={classes.path}>{backup.id}</code>
            {!file && backup.queueRows > 0 && `, with ${count(backup.queueRows, 'queue row')}`}
            {!file && backup.resultsMoved > 0 && `, and research that was moved will be moved back`}.
          </p>
          <p className={text.muted}>
            Nothing is overwritten: if another file has the same name by now, that file stays.
          </p>
        </>
      )}
      {restoring.error && <ProblemView error={restoring.error} />}
      <DialogFoot onCancel={onClose} focusCancel>
        {backup && (
          <RoleButton off={restoring.off} loading={restoring.isPending} onClick={() => restoring.mutate()}>
            Restore {count(files, 'file')}
          </RoleButton>
        )}
      </DialogFoot>
    </div>
  );
}
