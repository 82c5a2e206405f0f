import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { StaleNotice } from '@/components/StaleNotice';
import { NumberLink } from './NumberLink';
import { ReviewProblem } from './ReviewProblem';
import { SourceNumbers } from './SourceNumbers';
import { FieldNumbers } from './FieldNumbers';
import { reviewQueries } from './queries';
import { toPart, toQueue, type PartProps, type State } from './search';
import { stateBadges } from './words';
import classes from './Numbers.module.css';

/** How much waits, where, and whose values are accepted; every figure leads to what it counts. */
export function NumbersPart({ category }: PartProps) {
  const { data, error, dataUpdatedAt, refetch } = useQuery(reviewQueries.numbers(category));
  const retry = () => void refetch();
  if (error && !data) return <ReviewProblem category={category} error={error} onRetry={retry} />;
  if (!data) return <Skeleton h={320} m={20} aria-label="Counting" />;
  const totals: { state?: State; word: string; amount: number }[] = [
    { word: 'Values', amount: data.cells },
    { state: 'needs_review', word: stateBadges.needs_review.word, amount: data.waiting },
    { state: 'conflict', word: stateBadges.conflict.word, amount: data.conflicts },
    { state: 'accepted', word: stateBadges.accepted.word, amount: data.accepted },
    { state: 'confirmed', word: stateBadges.confirmed.word, amount: data.confirmed },
    { state: 'overridden', word: stateBadges.overridden.word, amount: data.overridden },
  ];
  return (
    <div className={classes.page}>
      {error && <StaleNotice error={error} readAt={dataUpdatedAt} onRetry={retry} />}
      <ul aria-label="All values" className={classes.totals}>
        {totals.map(({ state, word, amount }) => (
          <li key={word}>
            <NumberLink
              category={category}
              amount={amount}
              what={word}
              search={state === 'needs_review' ? toQueue : { ...toPart('values'), state }}
            />
            <span className={classes.word}>{word}</span>
          </li>
        ))}
      </ul>
      <FieldNumbers category={category} fields={data.fields} />
      <SourceNumbers category={category} sources={data.sources} />
    </div>
  );
}
