import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CloudDownload, Settings2 } from 'lucide-react';
import { EmptyState } from '@/components/EmptyState';
import { Moment } from '@/components/Moment';
import { ProblemView } from '@/components/ProblemView';
import { StatusBadge } from '@/components/StatusBadge';
import { quiet } from '@/components/quiet';
import text from '@/components/Text.module.css';
import { categoryQueries } from '@/lib/categories';
import { explained } from '@/lib/explained';
import { categoryName, formatMoment } from '@/lib/format';
import { overviewQueries } from '@/lib/overview';
import { kindOf, sourceState } from './sourceState';
import classes from './Settings.module.css';

/** Where each category's list of live products comes from, and how that goes. */
export function SourcesPart() {
  const { data, error, isPending, refetch } = useQuery(categoryQueries.list());
  if (error && !data) return <ProblemView error={error} look="page" onRetry={() => void refetch()} />;
  if (isPending) return <Skeleton h={160} m={20} aria-label="Loading the sources" />;
  if (data?.length === 0) {
    return (
      <EmptyState icon={CloudDownload} title="No categories yet">
        Each category has a production source of its own. Add a category first.
      </EmptyState>
    );
  }
  return (
    <div className={classes.page}>
      <table className={classes.table} aria-label="Production sources">
        <thead>
          <tr>
            <th scope="col">Category</th>
            <th scope="col">Source</th>
            <th scope="col">State</th>
            <th scope="col">Last pull</th>
            <th scope="col">Next pull</th>
            <th scope="col">
              <span className={classes.hidden}>Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {data?.map(({ category }) => (
            <SourceRow key={category} category={category} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const none = <span className={text.none}>—</span>;

function SourceRow({ category }: { category: string }) {
  const { data, error } = useQuery(overviewQueries.production(category));
  const name = categoryName(category);
  const pull = data?.pulls[0];
  return (
    <tr>
      <th scope="row">{name}</th>
      {data ? (
        <>
          <td>
            {kindOf(data.source_type)}
            {pull?.source && <div className={text.mono}>{pull.source}</div>}
          </td>
          <td>
            <StatusBadge badge={sourceState(data)} />
            {(data.source_problem ?? pull?.error) && (
              <div className={text.dim}>
                {data.source_problem ?? pull?.error} {pull?.hint}
              </div>
            )}
          </td>
          <td>{pull ? <Moment at={pull.started_at} /> : none}</td>
          <td>
            {data.next_pull_at ? formatMoment(data.next_pull_at) : data.source_type === '' ? none : 'By hand'}
          </td>
        </>
      ) : (
        <td colSpan={4} className={text.dim}>
          {error ? explained(error).what : 'Loading…'}
        </td>
      )}
      <td className={classes.acts}>
        <Button
          {...quiet}
          leftSection={<Settings2 size={13} aria-hidden />}
          renderRoot={(props) => (
            <Link
              to="/studio/$category/production"
              params={{ category }}
              search={{ dialog: 'source' }}
              aria-label={`Source settings of ${name}`}
              {...props}
            />
          )}
        >
          Settings
        </Button>
      </td>
    </tr>
  );
}
