import type { ReactNode } from 'react';
import { StatusBadge } from '@/components/StatusBadge';
import text from '@/components/Text.module.css';
import { unknownBadge } from '@/components/meanings';
import type { ReviewCandidate } from '@/lib/api/types';
import { Evidence } from './Evidence';
import { candidateBadges, foundBy, percent } from './words';
import classes from './Review.module.css';

const gone = unknownBadge('Chosen, but not known any more');
const selected = unknownBadge('Chosen');

type Props = {
  candidate: ReviewCandidate;
  /** It is what the slot says. */
  chosen: boolean;
  /** A key that picks it. */
  shortcut?: ReactNode;
  children?: ReactNode;
};

/** A value that was found: where, how sure that is, and in which words. All of it is text of others. */
export function CandidateCard({ candidate, chosen, shortcut, children }: Props) {
  const { value, score, source, reviewStatus, synthetic } = candidate;
  const host = source.host ?? 'unknown source';
  const how = foundBy(source);
  return (
    <article className={classes.candidate} data-chosen={chosen || undefined}>
      <header className={classes.candidateHead}>
        {shortcut}
        <bdi className={classes.candidateValue}>{value ?? '—'}</bdi>
        <span className={classes.score} title="Score">
          {percent(score)}
        </span>
      </header>
      <p className={classes.source}>
        <bdi>{host}</bdi>
        {how && <span className={text.dim}> · {how}</span>}
      </p>
      <div className={classes.lane}>
        {synthetic ? <StatusBadge badge={gone} /> : <StatusBadge badge={candidateBadges[reviewStatus]} />}
        {chosen && !synthetic && <StatusBadge badge={selected} />}
      </div>
      {!synthetic && <Evidence evidence={candidate.evidence} value={value} />}
      {children}
    </article>
  );
}
