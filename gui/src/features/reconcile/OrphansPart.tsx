import { StatusBadge } from '@/components/StatusBadge';
import type { Group } from '@/components/GridGroup';
import type { ReconcileFile } from '@/lib/api/types';
import { rowsOf } from '@/lib/pages';
import { valuesOf } from '@/lib/params';
import { idOf, PlanFiles, usePlanFiles, type PartProps } from './PlanFiles';
import { orphanColumns } from './columns';
import { extentOfGroup, isTicked, tickGroup, toggleFile, type Ticks } from './ticks';
import { reasonBadge } from './words';

type Props = PartProps & { ticks: Ticks; onTick: (ticks: Ticks) => void };

/** Job files that duplicate a product under another name, or name a variant that does not exist; those ticked go to a backup. */
export function OrphansPart({ ticks, onTick, ...props }: Props) {
  const { plan, search } = props;
  const list = usePlanFiles(props, 'orphan');
  const { rows, total } = rowsOf(list.data);
  const amounts = plan?.orphansByReason ?? {};
  const reasons = valuesOf(search.reason);
  const shown = Object.entries(list.data?.pages[0]?.counts?.reason ?? {}).filter(
    ([reason]) => reasons.length === 0 || reasons.includes(reason),
  );
  const toggle = (found: ReconcileFile | undefined) => found && onTick(toggleFile(ticks, found));
  const tickShown = (on: boolean) =>
    onTick(shown.reduce((now, [reason]) => tickGroup(now, reason, on), ticks));

  /** What the grid says is ticked now, among the rows that are loaded. */
  function retick(next: string[]) {
    const wanted = new Set(next);
    if (!search.q && rows.every((row) => !wanted.has(idOf(row)))) return tickShown(false);
    onTick(
      rows
        .filter((row) => isTicked(ticks, row) !== wanted.has(idOf(row)))
        .reduce((now, row) => toggleFile(now, row), ticks),
    );
  }

  const groups = shown.map(([reason, amount]): Group => {
    const badge = reasonBadge(reason);
    const extent = extentOfGroup(ticks, reason, amounts[reason] ?? 0);
    return {
      key: reason,
      name: badge.word,
      title: <StatusBadge badge={badge} />,
      amount,
      // A search shows only a part of the group.
      ...(!search.q && { extent, onSelect: () => onTick(tickGroup(ticks, reason, extent !== 'all')) }),
    };
  });
  const all = {
    rest: shown.some(([reason, amount]) => extentOfGroup(ticks, reason, amount) !== 'all'),
    total,
    more: false,
    reading: false,
    select: () => tickShown(true),
  };
  return (
    <PlanFiles
      {...props}
      fileClass="orphan"
      list={list}
      columns={orphanColumns}
      // Until the files of another question are there, the figures are not about them.
      groups={list.isPlaceholderData ? undefined : groups}
      leaves={(found) => !isTicked(ticks, found)}
      selection={{
        ids: rows.filter((row) => isTicked(ticks, row)).map(idOf),
        toggle: (id) => toggle(rows.find((row) => idOf(row) === id)),
        replace: retick,
        lasting: true,
        ...(!search.q && { all }),
      }}
    />
  );
}
