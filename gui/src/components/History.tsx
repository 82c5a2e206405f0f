import { Skeleton } from '@mantine/core';
import { Undo2 } from 'lucide-react';
import { count, humanize } from '@/lib/format';
import { Change } from './Change';
import { Moment } from './Moment';
import { ProblemView } from './ProblemView';
import { RoleButton } from './RoleButton';
import classes from './History.module.css';

type FieldChange = { field: string; from: string[]; to: string[] };

export type HistoryEntry = {
  id: number;
  action: string;
  actor: string;
  at: string;
  changes: FieldChange[];
  undoable: boolean;
};

type Props = {
  asked: {
    data: { items: HistoryEntry[]; total: number } | undefined;
    error: unknown;
    isPending: boolean;
    refetch: () => unknown;
  };
  /** `updated` → `changed it` */
  actionWords: Partial<Record<string, string>>;
  fieldWords: Partial<Record<string, string>>;
  /** The values of a field as people read them. */
  shown?: (field: string, values: string[]) => string[];
  onUndo: (entry: number) => void;
  /** Why this person may not undo; null also where undoing is previewed first. */
  off?: string | null;
};

/** Who changed what and when, newest first; the newest that can be undone has a button. */
export function History({
  asked,
  actionWords,
  fieldWords,
  shown = (_, values) => values,
  onUndo,
  off = null,
}: Props) {
  const entries = asked.data?.items ?? [];
  const undoable = entries.find((entry) => entry.undoable);
  const earlier = (asked.data?.total ?? 0) - entries.length;
  return (
    <>
      {asked.isPending && <Skeleton h={80} mt={8} />}
      {asked.error != null && <ProblemView error={asked.error} onRetry={() => void asked.refetch()} />}
      {asked.data && (
        <ol aria-label="Last changes" className={classes.list}>
          {entries.map((entry) => (
            <li key={entry.id}>
              <div className={classes.entry}>
                <span>
                  <strong>{entry.actor}</strong> {actionWords[entry.action] ?? humanize(entry.action)}
                </span>
                <Moment at={entry.at} className={classes.dim} />
                {entry === undoable && (
                  <RoleButton
                    off={off}
                    variant="subtle"
                    size="compact-xs"
                    leftSection={<Undo2 size={13} aria-hidden />}
                    onClick={() => onUndo(entry.id)}
                  >
                    Undo
                  </RoleButton>
                )}
              </div>
              {entry.changes.map(({ field, from, to }) => (
                <div key={field} className={classes.changed}>
                  <span className={classes.dim}>{fieldWords[field] ?? humanize(field)}</span>
                  <Change from={shown(field, from)} to={shown(field, to)} />
                </div>
              ))}
            </li>
          ))}
          {entries.length === 0 && <li className={classes.dim}>No changes yet.</li>}
          {earlier > 0 && <li className={classes.dim}>and {count(earlier, 'earlier change')}</li>}
        </ol>
      )}
    </>
  );
}
