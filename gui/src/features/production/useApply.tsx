import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { notifyChange } from '@/components/notifyChange';
import type { ApplyReport, ProductionApply } from '@/lib/api/types';
import { useWrite } from '@/lib/permission';
import { useChanged } from '@/lib/useChanged';
import { undoApply, undoneOf } from '@/lib/production';
import { isRunning, productionQueries } from './queries';
import { toldOf } from './words';

/** The apply under way or the last one made here: it is followed until it is done, and offers its undo. */
export function useApply(
  category: string,
  applies: ProductionApply[],
  onStale: (report: ApplyReport) => void,
) {
  const changed = useChanged();
  const client = useQueryClient();
  const [id, setId] = useState<string | null>(null);
  const running = applies.find(({ state }) => isRunning(state));
  // Left and found again, or started by somebody else.
  if (running && id !== running.apply_id && running.state === 'applying') setId(running.apply_id);
  const asked = useQuery({
    ...productionQueries.apply(category, id ?? '', 'exceptions'),
    enabled: id !== null,
  });
  const report = asked.data;
  const undoing = useWrite('apply', {
    mutationFn: (applyId: string) => undoApply(category, applyId),
    onSettled: () => changed(),
  });

  /** The state it was seen in last: only what is seen to end here is told. */
  const seen = useRef<{ id: string; state: string } | null>(null);
  useEffect(() => {
    if (!report) return;
    const before = seen.current;
    seen.current = { id: report.apply_id, state: report.state };
    if (before?.id !== report.apply_id || before.state !== 'applying' || report.state !== 'applied') return;
    notifyChange({
      title: report.summary.applied > 0 ? 'Applied' : 'Nothing was applied',
      message: `${toldOf(report)}.`,
      color: report.summary.refused > 0 ? 'orange' : 'green',
      undo:
        report.summary.applied > 0
          ? async () => undoneOf(await undoApply(category, report.apply_id))
          : undefined,
      onUndone: changed,
    });
    void changed();
    if (report.results.some(({ reason }) => reason === 'plan_stale')) onStale(report);
  }, [report, category, changed, onStale]);

  return {
    report,
    error: asked.error,
    undoing,
    follow(started: ApplyReport) {
      seen.current = { id: started.apply_id, state: 'applying' };
      client.setQueryData(productionQueries.apply(category, started.apply_id, 'exceptions').queryKey, {
        ...started,
        // However short it was, it is seen to end.
        state: 'applying' as const,
      });
      setId(started.apply_id);
      void client.invalidateQueries({ queryKey: productionQueries.history(category).queryKey });
    },
    close: () => setId(null),
  };
}

export type Following = ReturnType<typeof useApply>;
