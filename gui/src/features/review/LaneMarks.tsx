import { StatusBadge } from '@/components/StatusBadge';
import text from '@/components/Text.module.css';
import type { ReviewLane } from '@/lib/api/types';
import { laneBadges } from './words';
import classes from './Review.module.css';

/** What is said in a lane, in words; a dash where nobody said anything. */
export function LaneMarks({ lane }: { lane: ReviewLane }) {
  const badges = laneBadges(lane);
  if (badges.length === 0) return <span className={text.none}>—</span>;
  return (
    <span className={classes.lane}>
      {badges.map((badge) => (
        <StatusBadge key={badge.word} badge={badge} />
      ))}
    </span>
  );
}
