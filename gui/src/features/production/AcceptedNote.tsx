import { useQuery } from '@tanstack/react-query';
import { PanelNote } from '@/components/SidePanel';
import type { ProductionRow } from '@/lib/api/types';
import { formatDay } from '@/lib/format';
import { productionQueries } from './queries';

/** Who said that this field differs on purpose, why, and until when. */
export function AcceptedNote({ category, row }: { category: string; row: ProductionRow }) {
  const { data } = useQuery(productionQueries.acceptedDrift(category));
  const found = data?.items.find(
    ({ drift }) => drift.identifier === row.identifier && drift.field === row.field,
  );
  if (!found) {
    return data ? (
      <PanelNote meaning="orange">It counts as drift again, from the next comparison on.</PanelNote>
    ) : null;
  }
  const { actor, reason, until, at } = found.drift;
  return (
    <PanelNote meaning={found.expired ? 'orange' : 'gray'}>
      Differs on purpose, says {actor}
      {at && ` on ${formatDay(at)}`}: {reason}
      {until && (found.expired ? ` Expired on ${formatDay(until)}.` : ` Until ${formatDay(until)}.`)}
    </PanelNote>
  );
}
