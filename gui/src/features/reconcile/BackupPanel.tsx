import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ArchiveRestore } from 'lucide-react';
import { FactList } from '@/components/FactList';
import { CopyText } from '@/components/CopyText';
import { ProblemView } from '@/components/ProblemView';
import { RoleButton } from '@/components/RoleButton';
import { PanelActions, PanelBadges, PanelSection, SidePanel } from '@/components/SidePanel';
import { StatusBadge } from '@/components/StatusBadge';
import type { BackupState } from '@/lib/api/types';
import { count, formatBytes, formatMoment, formatNumber } from '@/lib/format';
import { useOff } from '@/lib/permission';
import { BackupFiles } from './BackupFiles';
import { reconcileQueries } from './queries';
import { backupBadge } from './words';

type Props = {
  category: string;
  backup: BackupState;
  onRestore: (file: string | undefined) => void;
  onShow: (file: string) => void;
  onClose: () => void;
};

export function BackupPanel({ category, backup, onRestore, onShow, onClose }: Props) {
  const off = useOff('move');
  const asked = useQuery(reconcileQueries.backup(category, backup.id));
  const { id, createdAt, actor, files, left, bytes, queueRows, resultsMoved, state, restoredAt, restoredBy } =
    backup;
  const title = `Backup of ${formatMoment(createdAt)}`;
  return (
    <SidePanel label={title} over="Moved out of the job folder" title={title} onClose={onClose}>
      <PanelBadges>
        <StatusBadge look="tinted" badge={backupBadge(state)} />
      </PanelBadges>
      <PanelActions>
        <RoleButton
          off={off}
          variant="default"
          leftSection={<ArchiveRestore size={14} aria-hidden />}
          onClick={() => onRestore(undefined)}
        >
          Restore {count(files, 'file')}…
        </RoleButton>
      </PanelActions>
      <PanelSection title="Backup">
        <FactList
          facts={[
            ['Backup', <CopyText key="id" text={id} label="backup id" />],
            ['Created by', actor],
            ['Files', `${formatNumber(files)}, ${formatBytes(bytes)}`],
            ['Left out', left > 0 && count(left, 'orphan')],
            ['Queue rows', formatNumber(queueRows)],
            ['Research', resultsMoved > 0 && `of ${count(resultsMoved, 'file')} moved to their products`],
            ['Restored', restoredAt && `${formatMoment(restoredAt)} by ${restoredBy ?? 'someone'}`],
          ]}
        />
      </PanelSection>
      <PanelSection title="Files">
        {asked.isPending && <Skeleton h={120} />}
        {asked.error && <ProblemView error={asked.error} onRetry={() => void asked.refetch()} />}
        {asked.data && <BackupFiles details={asked.data} onRestore={onRestore} onShow={onShow} />}
      </PanelSection>
    </SidePanel>
  );
}
