import { Skeleton } from '@mantine/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import { CopyText } from '@/components/CopyText';
import { Facet } from '@/components/Facet';
import { ProblemView } from '@/components/ProblemView';
import { categoryQueries } from '@/lib/categories';
import { categoryName } from '@/lib/format';
import { serviceNames } from './words';
import { services, settingsQueries } from './queries';
import type { PartProps } from './search';
import classes from './Settings.module.css';

type Row = { name: string; path: string; note: string | undefined };

/** Where files, logs and data are, as the services know it; a click copies a path. */
export function PlacesPart({ search, onSearch }: PartProps) {
  const asked = useQueries({ queries: services.map((service) => settingsQueries.places(service)) });
  const { data: categories = [] } = useQuery(categoryQueries.list());
  const category = categories.some((each) => each.category === search.category)
    ? search.category
    : categories[0]?.category;
  const known = asked.flatMap(({ data = [] }, index) => {
    const service = services[index];
    return data.map((place) => ({ ...place, service: service ? serviceNames[service] : '' }));
  });
  const rows = (wanted: string | null) => {
    const found = new Map<string, Row>();
    for (const place of known.filter((each) => each.category === wanted)) {
      // Each service has a log of its own; what all of them share is listed once.
      const note = place.name === 'Log' ? place.service : undefined;
      found.set(place.path, { name: place.name, path: place.path, note });
    }
    return [...found.values()].sort(
      (one, other) => Number(one.note !== undefined) - Number(other.note !== undefined),
    );
  };
  const failed = asked.filter(({ error, data }) => error && !data);
  const general = rows(null);
  const ofCategory = category ? rows(category) : [];
  return (
    <div className={classes.page}>
      {failed.length === asked.length
        ? failed
            .slice(0, 1)
            .map(({ error, refetch }) => (
              <ProblemView key="all" error={error} look="page" onRetry={() => void refetch()} />
            ))
        : asked.map(
            ({ error, data, refetch }, index) =>
              error &&
              !data && <ProblemView key={services[index]} error={error} onRetry={() => void refetch()} />,
          )}
      {asked.every(({ isPending }) => isPending) && <Skeleton h={200} aria-label="Loading the paths" />}
      {general.length > 0 && <Paths title="All categories" rows={general} />}
      {category && ofCategory.length > 0 && (
        <>
          {categories.length > 1 && (
            <div className={classes.choice}>
              <Facet
                label="Category"
                searchable
                options={categories.map((each) => ({
                  value: each.category,
                  label: categoryName(each.category),
                }))}
                value={category}
                onChange={(next) => onSearch({ category: next })}
              />
            </div>
          )}
          <Paths title={categoryName(category)} rows={ofCategory} />
        </>
      )}
    </div>
  );
}

function Paths({ title, rows }: { title: string; rows: Row[] }) {
  return (
    <table className={classes.table} aria-label={`Paths: ${title}`}>
      <caption className={classes.caption}>{title}</caption>
      <tbody>
        {rows.map(({ name, path, note }) => (
          <tr key={path}>
            <th scope="row" className={classes.narrow}>
              {name}
              {note && <span className={classes.note}>{note}</span>}
            </th>
            <td>
              <CopyText text={path} label="path" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
