import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { notifyChange } from '@/components/notifyChange';
import { PanelTabs } from '@/components/PanelTabs';
import { ProblemView } from '@/components/ProblemView';
import { ProductLink } from '@/components/ProductLink';
import { PanelBadges, SidePanel } from '@/components/SidePanel';
import { StatusBadge } from '@/components/StatusBadge';
import { AcceptDialog } from './AcceptDialog';
import { Candidates } from './Candidates';
import { CurrentValue } from './CurrentValue';
import { DecisionConflict } from './DecisionConflict';
import { LinkedItems } from './LinkedItems';
import { SlotActions } from './SlotActions';
import { SlotHistory } from './SlotHistory';
import { TypedValueDialog } from './TypedValueDialog';
import { effectOf, titleOf, undoMade } from './made';
import { reviewQueries } from './queries';
import { closed, noDialog, type PartProps } from './search';
import { namesOf, slotName } from './slots';
import { useDecision, type OfCandidate, type Seen } from './useDecision';
import { useReviewed } from './useReviewed';
import { valueBadges, type LaneName } from './words';
import classes from './Review.module.css';

type Tab = 'candidates' | 'linked' | 'history';

const tabWords: Record<Tab, string> = { candidates: 'Candidates', linked: 'Products', history: 'History' };
const cellTabs = { candidates: tabWords.candidates, history: tabWords.history } as typeof tabWords;

/** The panel of a slot, once it is read. */
export function OpenSlot({ category, search, onSearch, seen }: PartProps & { seen: Seen }) {
  const { drawer } = seen;
  const { slot } = drawer;
  const isCell = slot.kind === 'grid_key';
  const lane: LaneName = isCell ? (search.lane ?? 'item') : 'shared';
  const tab: Tab = search.tab === 'linked' && isCell ? 'candidates' : (search.tab ?? 'candidates');
  const decisions = useQuery(reviewQueries.decisions(category, slot));
  const reviewed = useReviewed(category);
  const decision = useDecision(category, async (made) => {
    onSearch(noDialog);
    notifyChange({
      title: titleOf(made),
      message: effectOf(made),
      undo: () => undoMade(category, made),
      onUndone: () => reviewed(),
    });
    await reviewed({ state: made.state, alone: made.affected.length === 0 });
  });
  const { over, title } = namesOf(slot);
  /** What reaches other products is shown before it is done. */
  function ask(wanted: OfCandidate) {
    if (wanted.lane === 'shared' && (wanted.act === 'accept' || wanted.act === 'both')) {
      return onSearch({ dialog: 'accept', of: `${wanted.act} ${wanted.candidate.id}` });
    }
    decision.start(seen, wanted);
  }
  return (
    <SidePanel
      label={slotName(drawer)}
      over={
        isCell && slot.productId ? (
          <ProductLink category={category} productId={slot.productId} mono>
            {slot.productId}
          </ProductLink>
        ) : (
          over
        )
      }
      title={title}
      onClose={() => onSearch(closed)}
    >
      <PanelBadges>
        {valueBadges(drawer).map((badge) => (
          <StatusBadge key={badge.word} look="tinted" badge={badge} />
        ))}
      </PanelBadges>
      <CurrentValue drawer={drawer} decisions={decisions.data ?? []} />
      <SlotActions slot={slot} onDialog={(dialog) => onSearch({ ...noDialog, dialog })} />
      {decision.error !== null && (
        <div className={classes.problem}>
          <ProblemView error={decision.error} onRetry={decision.retry} />
        </div>
      )}
      <PanelTabs
        label="Parts of the value"
        words={isCell ? cellTabs : tabWords}
        value={tab}
        onChange={(next) => onSearch({ tab: next === 'candidates' ? undefined : next })}
      >
        <Tabs.Panel value="candidates">
          <Candidates
            drawer={drawer}
            lane={lane}
            onLane={isCell ? (next) => onSearch({ lane: next === 'item' ? undefined : next }) : undefined}
            busy={decision.isPending}
            onDecide={ask}
          />
        </Tabs.Panel>
        <Tabs.Panel value="linked">
          <LinkedItems category={category} items={drawer.linkedItems} />
        </Tabs.Panel>
        <Tabs.Panel value="history">
          <SlotHistory category={category} asked={decisions} />
        </Tabs.Panel>
      </PanelTabs>
      <TypedValueDialog
        opened={search.dialog === 'value'}
        drawer={drawer}
        decision={decision}
        onSet={(value) => decision.start(seen, { act: 'set', value })}
        onClose={() => onSearch(noDialog)}
      />
      <AcceptDialog
        category={category}
        seen={seen}
        asked={search.dialog === 'accept' ? search.of : undefined}
        lane={lane}
        decision={decision}
        onClose={() => onSearch(noDialog)}
      />
      <DecisionConflict decision={decision} />
    </SidePanel>
  );
}
