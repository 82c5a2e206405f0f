import { Link2 } from 'lucide-react';
import type { GridCell } from '@/lib/api/types';
import { Confidence } from './Confidence';
import { Marks } from './Marks';
import { laneBadges, laneWords, valueBadges } from './words';
import classes from './ValueGrid.module.css';

/** A value with what is said of it: beside it by the product’s lane, behind a link by the shared one. */
export function ValueCell({ cell }: { cell: GridCell }) {
  const shared = laneBadges(cell.sharedLane);
  // What needs a review is not confirmed yet either: it is said once.
  const item = laneBadges(cell.itemLane).filter(({ meaning }) => meaning !== 'yellow' || !cell.needsReview);
  return (
    <>
      <span className={classes.value} title={cell.value ?? undefined}>
        {cell.value === null ? <span className={classes.none}>—</span> : <bdi>{cell.value}</bdi>}
      </span>
      <span className={classes.marks}>
        <Marks badges={valueBadges(cell)} />
        <Marks badges={item} of={laneWords.item} />
        {shared.length > 0 && <Link2 size={12} aria-hidden className={classes.link} />}
        <Marks badges={shared} of={laneWords.shared} />
      </span>
      <Confidence part={cell.confidence} />
    </>
  );
}
