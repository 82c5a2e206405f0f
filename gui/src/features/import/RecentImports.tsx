import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Undo2 } from 'lucide-react';
import { Moment } from '@/components/Moment';
import { ProblemView } from '@/components/ProblemView';
import { StatusBadge } from '@/components/StatusBadge';
import { count } from '@/lib/format';
import { importQueries } from './queries';
import { stateBadge } from './words';
import { quiet } from '@/components/quiet';
import text from '@/components/Text.module.css';
import classes from './Import.module.css';

type Props = { category: string; onShow: (importId: string) => void; onUndo: (importId: string) => void };

/** Recent imports, newest first, each of which can be shown and undone. */
export function RecentImports({ category, onShow, onUndo }: Props) {
  const asked = useQuery(importQueries.recent(category));
  if (asked.error) return <ProblemView error={asked.error} onRetry={() => void asked.refetch()} />;
  if (!asked.data || asked.data.length === 0) return null;
  return (
    <section aria-labelledby="recent-imports">
      <h2 id="recent-imports" className={classes.stepTitle}>
        Recent imports
      </h2>
      <ul aria-labelledby="recent-imports" className={classes.list}>
        {asked.data.map((recent) => {
          const { import_id, workbook, sheet, state, created, applied_at, created_at, actor } = recent;
          return (
            <li key={import_id}>
              <span className={classes.recentWhat}>
                <strong>{workbook}</strong> <span className={text.dim}>{sheet}</span>
              </span>
              <span>{count(created, 'product')}</span>
              <StatusBadge badge={stateBadge(state)} />
              <span className={text.dim}>
                <Moment at={applied_at ?? created_at} /> by {actor}
              </span>
              <span className={classes.recentActs}>
                <Button
                  {...quiet}
                  aria-label={`Show the import of ${workbook}`}
                  onClick={() => onShow(import_id)}
                >
                  Show
                </Button>
                {recent.can_undo && (
                  <Button
                    variant="subtle"
                    size="compact-xs"
                    leftSection={<Undo2 size={13} aria-hidden />}
                    aria-label={`Undo the import of ${workbook}`}
                    onClick={() => onUndo(import_id)}
                  >
                    Undo…
                  </Button>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
