import { Modal } from '@mantine/core';
import type { ReconcileReport } from '@/lib/api/types';
import { ApplyForm } from './ApplyForm';
import { amountTicked, type Ticks } from './ticks';
import { moveOf } from './words';

type Props = {
  category: string;
  plan: ReconcileReport | undefined;
  ticks: Ticks;
  opened: boolean;
  /** Another preview is on its way. */
  reading: boolean;
  onPreview: () => void;
  onTickAll: () => void;
  onClose: () => void;
  onApplied: (report: ReconcileReport) => void;
};

/** Asks before the ticked orphans of the preview are moved: exactly those are. */
export function ApplyDialog({ plan, opened, onClose, ...form }: Props) {
  const going = plan ? amountTicked(form.ticks, plan.orphansByReason) : 0;
  return (
    <Modal
      opened={opened && plan !== undefined && plan.orphans > 0}
      onClose={onClose}
      title={`${moveOf(going, plan?.orphans ?? 0)}?`}
      size={520}
    >
      {plan && <ApplyForm key={plan.planId} plan={plan} onClose={onClose} {...form} />}
    </Modal>
  );
}
