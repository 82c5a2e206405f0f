import { Modal } from '@mantine/core';
import type { ReconcileReport } from '@/lib/api/types';
import { count } from '@/lib/format';
import { ApplyForm } from './ApplyForm';

type Props = {
  category: string;
  plan: ReconcileReport | undefined;
  opened: boolean;
  /** Another preview is on its way. */
  reading: boolean;
  onPreview: () => void;
  onClose: () => void;
  onApplied: (report: ReconcileReport) => void;
};

/** Asks before the orphans of the preview are moved: exactly those are. */
export function ApplyDialog({ plan, opened, onClose, ...form }: Props) {
  const orphans = plan?.orphans ?? 0;
  return (
    <Modal
      opened={opened && orphans > 0}
      onClose={onClose}
      title={`Move ${count(orphans, 'file')} to a backup?`}
      size={520}
    >
      {plan && <ApplyForm key={plan.planId} plan={plan} onClose={onClose} {...form} />}
    </Modal>
  );
}
