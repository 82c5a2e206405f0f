import { Modal, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ArchiveRestore } from 'lucide-react';
import { DialogFoot } from '@/components/DialogFoot';
import { ProblemView } from '@/components/ProblemView';
import { RoleButton } from '@/components/RoleButton';
import dialog from '@/components/Dialog.module.css';
import { useOff } from '@/lib/permission';
import { reconcileQueries } from './queries';
import classes from './Reconcile.module.css';

type Props = {
  category: string;
  backupId: string | undefined;
  file: string | undefined;
  onRestore: () => void;
  onClose: () => void;
};

/** A file of a backup as it was in the job folder. */
export function FileTextDialog({ category, backupId, file, onRestore, onClose }: Props) {
  const off = useOff('move');
  const asked = useQuery({
    ...reconcileQueries.text(category, backupId ?? '', file ?? ''),
    enabled: backupId !== undefined && file !== undefined,
  });
  return (
    <Modal opened={backupId !== undefined && file !== undefined} onClose={onClose} title={file} size={720}>
      <div className={dialog.form}>
        {asked.isPending && <Skeleton h={180} aria-label="Reading the file" />}
        {asked.error && <ProblemView error={asked.error} onRetry={() => void asked.refetch()} />}
        {asked.data !== undefined && (
          <pre role="region" aria-label="File content" tabIndex={0} className={classes.text}>
            {asked.data}
          </pre>
        )}
        <DialogFoot onCancel={onClose} cancel="Close" focusCancel>
          <RoleButton
            off={off}
            variant="default"
            leftSection={<ArchiveRestore size={14} aria-hidden />}
            onClick={onRestore}
          >
            Restore this file…
          </RoleButton>
        </DialogFoot>
      </div>
    </Modal>
  );
}
