import { Button, Modal, Skeleton } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { ProblemView } from '@/components/ProblemView';
import dialog from '@/components/Dialog.module.css';
import { count } from '@/lib/format';
import { RestoredView } from './RestoredView';
import { reconcileQueries, restore } from './queries';
import classes from './Reconcile.module.css';

type Props = {
  category: string;
  /** Absent as long as none is to be restored. */
  backupId: string | undefined;
  /** One file of it instead of all. */
  file: string | undefined;
  onClose: () => void;
  onRestored: () => void;
};

/** Says what comes back, does it, and tells what became of it. */
export function RestoreDialog({ backupId, onClose, ...form }: Props) {
  return (
    <Modal
      opened={backupId !== undefined}
      onClose={onClose}
      title={form.file ? 'Restore one file' : 'Restore a backup'}
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
  const restoring = useMutation({
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
          <p className={dialog.prose}>
            {file ? <code className={classes.path}>{file}</code> : count(files, 'file')}{' '}
            {files === 1 ? 'comes' : 'come'} back from backup{' '}
            <code className={classes.path}>{backup.id}</code>
            {!file && backup.queueRows > 0 && `, and with them ${count(backup.queueRows, 'queue row')}`}
            {!file && backup.resultsMoved > 0 && `, and the research that was moved`}.
          </p>
          <p className={classes.consequence}>
            Nothing is overwritten: where another file has the name by now, that one stays.
          </p>
        </>
      )}
      {restoring.error && <ProblemView error={restoring.error} />}
      <div className={dialog.foot}>
        <Button variant="default" data-autofocus onClick={onClose}>
          Cancel
        </Button>
        {backup && (
          <Button loading={restoring.isPending} onClick={() => restoring.mutate()}>
            Restore {count(files, 'file')}
          </Button>
        )}
      </div>
    </div>
  );
}
