import { FocusTrap, Modal, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Lock } from 'lucide-react';
import { DialogFoot } from '@/components/DialogFoot';
import { Preview, PreviewGroup, PreviewRow } from '@/components/Preview';
import { ProblemView } from '@/components/ProblemView';
import { ProductLink } from '@/components/ProductLink';
import { RoleButton } from '@/components/RoleButton';
import { outcomes, type Badge } from '@/components/meanings';
import text from '@/components/Text.module.css';
import type { AffectedItem, DecisionAnswer } from '@/lib/api/types';
import { count } from '@/lib/format';
import { reviewQueries } from './queries';
import { slotName } from './slots';
import type { Act, Decision, Seen } from './useDecision';
import { stateBadges, type LaneName } from './words';

const kept: Badge = { meaning: 'gray', icon: Lock, word: 'Keep theirs' };

type Props = {
  category: string;
  seen: Seen;
  /** What is asked of which candidate: `accept demo::weight::c1`; undefined while the dialog is closed. */
  asked: string | undefined;
  lane: LaneName;
  decision: Decision;
  onClose: () => void;
};

/** A shared value reaches other products: which ones is shown before it is accepted. */
export function AcceptDialog({ asked, onClose, ...props }: Props) {
  const [act = '', candidateId] = /^(accept|both) (.*)$/s.exec(asked ?? '')?.slice(1) ?? [];
  const candidate = props.seen.drawer.candidates.find(({ id }) => id === candidateId);
  return (
    <Modal
      opened={candidate !== undefined}
      onClose={onClose}
      title={`Accept for all that share it: ${slotName(props.seen.drawer)}`}
      size={620}
    >
      <FocusTrap.InitialFocus />
      {candidate && <Asking {...props} act={act as Act} candidate={candidate} onClose={onClose} />}
    </Modal>
  );
}

type AskingProps = Omit<Props, 'asked'> & { act: Act; candidate: Seen['drawer']['candidates'][number] };

function Asking({ category, seen, act, candidate, lane, decision, onClose }: AskingProps) {
  const { slot } = seen.drawer;
  const preview = useQuery(
    reviewQueries.preview(category, slot, { action: 'accept', lane, candidateId: candidate.id }),
  );
  if (preview.error) return <ProblemView error={preview.error} onRetry={() => void preview.refetch()} />;
  if (!preview.data) return <Skeleton h={180} aria-label="Looking at what would change" />;
  const { affectedItems, keptItems } = preview.data;
  return (
    <Preview
      figures={[
        { badge: outcomes.updated, amount: affectedItems.length, unit: 'product' },
        { badge: kept, amount: keptItems.length, unit: 'product' },
      ]}
      foot={
        <DialogFoot onCancel={onClose}>
          <RoleButton
            off={decision.off}
            loading={decision.isPending}
            onClick={() => decision.start(seen, { act, lane, candidate })}
          >
            {promiseOf(act, preview.data)}
          </RoleButton>
        </DialogFoot>
      }
    >
      <p className={text.prose}>
        <bdi>{seen.drawer.value ?? 'no value'}</bdi> → <bdi>{candidate.value}</bdi>
        {affectedItems.length === 0 && '. No other product changes with it.'}
      </p>
      <Items category={category} title="Follow" items={affectedItems} />
      <Items category={category} title="Keep what a person accepted" items={keptItems} />
      {decision.error !== null && <ProblemView error={decision.error} onRetry={decision.retry} />}
    </Preview>
  );
}

const promiseOf = (act: Act, { affectedItems }: DecisionAnswer) =>
  `${act === 'both' ? 'Accept and confirm' : 'Accept'}${
    affectedItems.length > 0 ? ` for ${count(affectedItems.length, 'product')}` : ''
  }`;

type ItemsProps = { category: string; title: string; items: AffectedItem[] };

function Items({ category, title, items }: ItemsProps) {
  return (
    <PreviewGroup title={title} amount={items.length}>
      {items.map(({ productId, fieldKey, value, needsReview }) => (
        <PreviewRow
          key={`${productId} ${fieldKey}`}
          name={
            <ProductLink category={category} productId={productId} mono newTab>
              {productId}
            </ProductLink>
          }
          end={<bdi>{value ?? '—'}</bdi>}
        >
          {needsReview && stateBadges.needs_review.word}
        </PreviewRow>
      ))}
    </PreviewGroup>
  );
}
