import { FactList } from '@/components/FactList';
import { Moment } from '@/components/Moment';
import { StatusBadge } from '@/components/StatusBadge';
import text from '@/components/Text.module.css';
import type { MadeDecision, ReviewDrawer, ReviewLane } from '@/lib/api/types';
import { isSameValue } from './slots';
import { laneBadges, laneWords, percent, sourceOf, type LaneName } from './words';
import classes from './Review.module.css';

type Props = { drawer: ReviewDrawer; decisions: MadeDecision[] };

/** The value there is, and what both lanes say of it, with who said so as far as it is known. */
export function CurrentValue({ drawer, decisions }: Props) {
  const { slot, value, selected, confidence, source, itemLane, sharedLane } = drawer;
  const lane = (name: LaneName, state: ReviewLane) =>
    [laneWords[name], <LaneState key={name} name={name} lane={state} decisions={decisions} />] as [
      string,
      React.ReactNode,
    ];
  return (
    <div className={classes.current}>
      <p className={classes.big}>
        {value === null ? <span className={text.none}>No value</span> : <bdi>{value}</bdi>}
      </p>
      <p className={text.dim}>
        {percent(confidence)} sure, {sourceOf(source)}
      </p>
      {selected.value !== null && !isSameValue(selected.value, value) && (
        <p className={text.dim}>
          Chosen as shared value: <bdi>{selected.value}</bdi>
        </p>
      )}
      <FactList
        facts={[...(slot.kind === 'grid_key' ? [lane('item', itemLane)] : []), lane('shared', sharedLane)]}
      />
    </div>
  );
}

type LaneProps = { name: LaneName; lane: ReviewLane; decisions: MadeDecision[] };

function LaneState({ name, lane, decisions }: LaneProps) {
  const badges = laneBadges(lane);
  const last = lastIn(name, decisions);
  if (badges.length === 0) return <span className={text.dim}>Nobody decided yet</span>;
  return (
    <span className={classes.lane}>
      {badges.map((badge) => (
        <StatusBadge key={badge.word} badge={badge} />
      ))}
      {last && (
        <span className={text.dim}>
          {last.actor}, <Moment at={last.at} />
        </span>
      )}
    </span>
  );
}

/** The newest decision of a lane that stands. */
function lastIn(name: LaneName, decisions: MadeDecision[]): MadeDecision | undefined {
  const prefix = name === 'item' ? 'primary_' : 'shared_';
  return decisions.find(({ reason, undoneBy }) => undoneBy === null && reason?.startsWith(prefix));
}
