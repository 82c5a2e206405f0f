import { SkipForward } from 'lucide-react';
import type { ReactNode } from 'react';
import { DialogFoot } from '@/components/DialogFoot';
import { Preview, PreviewGroup, PreviewRow } from '@/components/Preview';
import { outcomes, type Badge } from '@/components/meanings';
import type { BulkAnswer } from '@/lib/api/types';
import type { BulkPlan } from './bulk';
import { slotName } from './slots';

const skippedBadge: Badge = { meaning: 'gray', icon: SkipForward, word: 'Skipped' };

type Props = {
  plan: BulkPlan;
  answer: BulkAnswer;
  label?: string;
  onClose: () => void;
  /** The way on, where it is not done yet. */
  children?: ReactNode;
};

/** What is changed, and what is left out and why. */
export function BulkResult({ plan, answer: { changed, skipped }, label, onClose, children }: Props) {
  const drawerOf = (index: number) => plan.drawers.get(plan.items[index]?.slot.id ?? 0);
  return (
    <Preview
      {...(label && { label })}
      figures={[
        { badge: outcomes.updated, amount: changed.length, unit: 'decision' },
        { badge: skippedBadge, amount: skipped.length, unit: 'candidate' },
      ]}
      foot={
        <DialogFoot onCancel={onClose} cancel={children ? 'Cancel' : 'Close'}>
          {children}
        </DialogFoot>
      }
    >
      <PreviewGroup title="Skipped" amount={skipped.length}>
        {skipped.map(({ index, message }) => {
          const drawer = drawerOf(index);
          return <PreviewRow key={index} name={drawer && slotName(drawer)} end={message} />;
        })}
      </PreviewGroup>
      <PreviewGroup title="To be decided" amount={label ? 0 : changed.length}>
        {changed.map(({ index, state }) => (
          <PreviewRow key={index} name={slotName(state)} end={<bdi>{state.value ?? '—'}</bdi>} />
        ))}
      </PreviewGroup>
    </Preview>
  );
}
