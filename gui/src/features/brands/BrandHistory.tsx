import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ChevronDown, ChevronRight, Undo2 } from 'lucide-react';
import { Change } from '@/components/Change';
import { Moment } from '@/components/Moment';
import { ProblemView } from '@/components/ProblemView';
import { PanelSection } from '@/components/SidePanel';
import type { BrandHistoryEntry } from '@/lib/api/schemas';
import { categoryName, count, humanize } from '@/lib/format';
import { registryQueries } from './queries';
import { actionWords, fieldWords } from './words';
import classes from './Brands.module.css';

type Props = { slug: string; opened: boolean; onToggle: () => void; onUndo: (entry: number) => void };

/** Who changed what and when, the latest first; folded away until somebody wants to know. */
export function BrandHistory({ slug, opened, onToggle, onUndo }: Props) {
  const asked = useQuery({ ...registryQueries.history(slug), enabled: opened });
  const entries = asked.data?.items ?? [];
  const undoable = entries.find((entry) => entry.undoable);
  const earlier = (asked.data?.total ?? 0) - entries.length;
  const Icon = opened ? ChevronDown : ChevronRight;
  return (
    <PanelSection title="History">
      <Button
        variant="subtle"
        color="gray"
        size="compact-xs"
        aria-expanded={opened}
        leftSection={<Icon size={13} aria-hidden />}
        onClick={onToggle}
      >
        Last changes
      </Button>
      {opened && asked.isPending && <Skeleton h={80} mt={8} />}
      {opened && asked.error && <ProblemView error={asked.error} onRetry={() => void asked.refetch()} />}
      {opened && asked.data && (
        <ol aria-label="Last changes" className={classes.history}>
          {entries.map((entry) => (
            <Entry
              key={entry.id}
              entry={entry}
              onUndo={entry === undoable ? () => onUndo(entry.id) : undefined}
            />
          ))}
          {entries.length === 0 && <li className={classes.dim}>Nothing was changed yet.</li>}
          {earlier > 0 && <li className={classes.dim}>and {count(earlier, 'earlier change')}</li>}
        </ol>
      )}
    </PanelSection>
  );
}

function Entry({ entry, onUndo }: { entry: BrandHistoryEntry; onUndo: (() => void) | undefined }) {
  const { actor, action, at, changes } = entry;
  return (
    <li>
      <div className={classes.entry}>
        <span>
          <strong>{actor}</strong> {actionWords[action] ?? humanize(action)}
        </span>
        <Moment at={at} className={classes.dim} />
        {onUndo && (
          <Button
            variant="subtle"
            size="compact-xs"
            leftSection={<Undo2 size={13} aria-hidden />}
            onClick={onUndo}
          >
            Undo
          </Button>
        )}
      </div>
      {changes.map(({ field, from, to }) => (
        <div key={field} className={classes.changed}>
          <span className={classes.dim}>{word(field)}</span>
          {field === 'categories' ? (
            <Change from={from.map(categoryName)} to={to.map(categoryName)} />
          ) : (
            <Change from={from} to={to} />
          )}
        </div>
      ))}
    </li>
  );
}

const word = (field: string) => (fieldWords as Record<string, string>)[field] ?? humanize(field);
