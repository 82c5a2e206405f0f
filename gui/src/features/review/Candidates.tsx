import { SegmentedControl } from '@mantine/core';
import text from '@/components/Text.module.css';
import type { ReviewDrawer } from '@/lib/api/types';
import { CandidateCard } from './CandidateCard';
import { CandidateActions } from './CandidateActions';
import type { OfCandidate } from './useDecision';
import { laneWords, type LaneName } from './words';
import classes from './Review.module.css';

type Props = {
  drawer: ReviewDrawer;
  lane: LaneName;
  /** Absent where there is one lane only. */
  onLane: ((lane: LaneName) => void) | undefined;
  busy: boolean;
  onDecide: (wanted: OfCandidate) => void;
};

/** What was found for a slot, best first, and what can be said of each. */
export function Candidates({ drawer, lane, onLane, busy, onDecide }: Props) {
  return (
    <div className={classes.part}>
      {onLane && (
        <SegmentedControl
          size="xs"
          fullWidth
          aria-label="Lane to decide in"
          data={(['item', 'shared'] as const).map((value) => ({ value, label: laneWords[value] }))}
          value={lane}
          onChange={(next) => onLane(next as LaneName)}
        />
      )}
      {drawer.candidates.length === 0 && (
        <p className={text.muted}>Nothing was found for it. Type the value, and say where you read it.</p>
      )}
      <ol aria-label="Candidates" className={classes.candidates}>
        {drawer.candidates.map((candidate) => (
          <li key={candidate.id}>
            <CandidateCard candidate={candidate} chosen={candidate.id === drawer.selected.candidateId}>
              {!candidate.synthetic && (
                <CandidateActions
                  value={candidate.value ?? 'no value'}
                  busy={busy}
                  onAct={(act) => onDecide({ act, lane, candidate })}
                />
              )}
            </CandidateCard>
          </li>
        ))}
      </ol>
    </div>
  );
}
