import { Kbd, UnstyledButton } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { ProductLink } from '@/components/ProductLink';
import { StatusBadge } from '@/components/StatusBadge';
import { badgesOf } from '@/components/meanings';
import text from '@/components/Text.module.css';
import type { QueuedCell, ReviewCandidate } from '@/lib/api/types';
import { humanize } from '@/lib/format';
import { fullName } from '@/lib/text';
import { CandidateCard } from './CandidateCard';
import type { Seen } from './useDecision';
import { percent, sourceOf, stateBadges } from './words';
import classes from './Queue.module.css';

const badgeOf = badgesOf(stateBadges);

type Props = {
  category: string;
  item: QueuedCell;
  seen: Seen;
  chosen: ReviewCandidate | undefined;
  onPick: (candidateId: string) => void;
};

/** One value, large, with everything that was found for it. */
export function QueueSlot({ category, item, seen: { drawer }, chosen, onPick }: Props) {
  const field = humanize(item.slot.fieldKey ?? '');
  const section = useRef<HTMLElement>(null);
  // Whoever listens instead of looking hears of the next value.
  useEffect(() => section.current?.focus({ preventScroll: true }), []);
  return (
    <section
      ref={section}
      tabIndex={-1}
      aria-label={`${field} of ${fullName(item)}`}
      className={classes.slot}
    >
      <p className={classes.over}>
        <ProductLink category={category} productId={item.slot.productId ?? ''} newTab>
          {fullName(item)}
        </ProductLink>
      </p>
      <h2 className={classes.field}>{field}</h2>
      <p className={classes.value}>
        {drawer.value === null ? <span className={text.none}>No value</span> : <bdi>{drawer.value}</bdi>}
      </p>
      <div className={classes.told}>
        <span className={text.dim}>
          {percent(drawer.confidence)} sure, {sourceOf(drawer.source)}
        </span>
        {item.reasons.map((reason) => (
          <StatusBadge key={reason} look="tinted" badge={badgeOf(reason)} />
        ))}
      </div>
      {drawer.candidates.length === 0 && (
        <p className={text.muted}>Nothing was found for it. Type the value with e, or go on with n.</p>
      )}
      <ol aria-label="Candidates" className={classes.candidates}>
        {drawer.candidates.map((candidate, index) => (
          <li key={candidate.id} data-picked={candidate.id === chosen?.id || undefined}>
            <CandidateCard
              candidate={candidate}
              chosen={candidate.id === drawer.selected.candidateId}
              shortcut={
                !candidate.synthetic && (
                  <UnstyledButton
                    aria-label={`Choose candidate ${index + 1}`}
                    aria-pressed={candidate.id === chosen?.id}
                    onClick={() => onPick(candidate.id)}
                  >
                    <Kbd>{index + 1}</Kbd>
                  </UnstyledButton>
                )
              }
            />
          </li>
        ))}
      </ol>
    </section>
  );
}
