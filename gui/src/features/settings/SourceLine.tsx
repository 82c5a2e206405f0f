import { useQuery } from '@tanstack/react-query';
import { Moment } from '@/components/Moment';
import { StatusBadge } from '@/components/StatusBadge';
import text from '@/components/Text.module.css';
import { overviewQueries } from '@/lib/overview';
import { sourceState } from './sourceState';
import classes from './Settings.module.css';

/** How the production source of a category is, in one line. */
export function SourceLine({ category }: { category: string }) {
  const { data, error } = useQuery(overviewQueries.production(category));
  if (!data) return <span className={text.dim}>{error ? 'Not known right now' : '…'}</span>;
  const pull = data.pulls[0];
  return (
    <span className={classes.line}>
      <StatusBadge badge={sourceState(data)} />
      {pull && <Moment at={pull.started_at} className={text.dim} />}
    </span>
  );
}
