import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Facet, ManyFacet } from '@/components/Facet';
import { FilterBar } from '@/components/FilterBar';
import { quiet } from '@/components/quiet';
import text from '@/components/Text.module.css';
import { categoryQueries } from '@/lib/categories';
import { categoryName, count, formatNumber } from '@/lib/format';
import { choosing, filtersOf, hasFilters, noFilters, type PartProps, type Period } from './search';
import { periodWords } from './words';

type Props = PartProps & {
  /** What can have been done here, in words. */
  actions: Record<string, string>;
  /** Who did something that is shown. */
  actors: string[];
  /** How many match; absent until that is known. */
  found: { total: number; more: boolean } | undefined;
};

/** Which category, who, what and when. */
export function HistoryFilters({ search, onSearch, actions, actors, found }: Props) {
  const { data: categories = [] } = useQuery(categoryQueries.list());
  const chosen = filtersOf(search);
  const distinct = (values: string[], others: string[]) => [...new Set([...values, ...others])];
  return (
    <FilterBar
      end={
        found && (
          <span className={text.dim}>
            {found.more
              ? `More than ${formatNumber(found.total)} entries`
              : count(found.total, 'entry', 'entries')}
          </span>
        )
      }
    >
      <ManyFacet
        label="Category"
        searchable
        options={distinct(
          categories.map(({ category }) => category),
          chosen.category,
        ).map((value) => ({ value, label: categoryName(value) }))}
        values={chosen.category}
        onChange={(values) => onSearch(choosing('category', values))}
      />
      <ManyFacet
        label="Who"
        searchable
        options={distinct(actors, chosen.actor).map((value) => ({ value, label: value }))}
        values={chosen.actor}
        onChange={(values) => onSearch(choosing('actor', values))}
      />
      <ManyFacet
        label="What"
        options={Object.entries(actions).map(([value, label]) => ({ value, label }))}
        values={chosen.action}
        onChange={(values) => onSearch(choosing('action', values))}
      />
      <Facet
        label="When"
        options={Object.entries(periodWords).map(([value, label]) => ({ value, label }))}
        value={search.when}
        onChange={(when) => onSearch({ when: when as Period | undefined, open: undefined })}
      />
      {hasFilters(search) && (
        <Button {...quiet} onClick={() => onSearch({ ...noFilters, open: undefined })}>
          Clear
        </Button>
      )}
    </FilterBar>
  );
}
