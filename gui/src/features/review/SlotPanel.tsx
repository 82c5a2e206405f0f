import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ProblemView } from '@/components/ProblemView';
import { PanelSection, SidePanel } from '@/components/SidePanel';
import { OpenSlot } from './OpenSlot';
import { reviewQueries } from './queries';
import { closed, type PartProps } from './search';
import type { Slot } from './slots';

/** A slot as it is stored: its value, both lanes, the candidates with their evidence, and what was decided. */
export function SlotPanel({ slot, ...props }: PartProps & { slot: Slot }) {
  const { data, error, isPending, refetch } = useQuery(reviewQueries.drawer(props.category, slot));
  if (data) return <OpenSlot {...props} seen={data} />;
  return (
    <SidePanel label="Value" title="Value" onClose={() => props.onSearch(closed)}>
      <PanelSection title="Candidates">
        {error && <ProblemView error={error} onRetry={() => void refetch()} />}
        {isPending && <Skeleton h={160} aria-label="Loading the value" />}
      </PanelSection>
    </SidePanel>
  );
}
