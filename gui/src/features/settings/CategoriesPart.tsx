import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Boxes, Plus, Trash2 } from 'lucide-react';
import { EmptyState } from '@/components/EmptyState';
import { ProblemView } from '@/components/ProblemView';
import { RoleButton } from '@/components/RoleButton';
import { quiet } from '@/components/quiet';
import text from '@/components/Text.module.css';
import type { Category } from '@/lib/api/types';
import { categoryQueries } from '@/lib/categories';
import { categoryName, formatNumber } from '@/lib/format';
import { inStepWords } from '@/lib/jobFiles';
import { overviewQueries } from '@/lib/overview';
import { useOff } from '@/lib/permission';
import { SourceLine } from './SourceLine';
import type { PartProps } from './search';
import classes from './Settings.module.css';

/** The categories with what they hold; one that holds nothing can be removed. */
export function CategoriesPart({ onSearch }: PartProps) {
  const off = useOff('edit');
  const { data, error, isPending, refetch } = useQuery(categoryQueries.list());
  if (error && !data) return <ProblemView error={error} look="page" onRetry={() => void refetch()} />;
  if (isPending) return <Skeleton h={160} m={20} aria-label="Loading the categories" />;
  if (data?.length === 0) {
    return (
      <EmptyState
        icon={Boxes}
        title="No categories yet"
        actions={
          <RoleButton
            off={off}
            leftSection={<Plus size={14} aria-hidden />}
            onClick={() => onSearch({ dialog: 'add', of: undefined })}
          >
            Add category
          </RoleButton>
        }
      >
        A category holds products of one kind, such as mice or keyboards. Every folder in{' '}
        <code>helper_files</code> is one too.
      </EmptyState>
    );
  }
  return (
    <div className={classes.page}>
      <table className={classes.table} aria-label="Categories">
        <thead>
          <tr>
            <th scope="col">Category</th>
            <th scope="col" className={classes.number}>
              Products
            </th>
            <th scope="col">Job files</th>
            <th scope="col">Production</th>
            <th scope="col">
              <span className={classes.hidden}>Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {data?.map((each) => (
            <CategoryRow
              key={each.category}
              category={each}
              off={off}
              onRemove={() => onSearch({ dialog: 'remove', of: each.category })}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type RowProps = { category: Category; off: string | null; onRemove: () => void };

function CategoryRow({ category: known, off, onRemove }: RowProps) {
  const { category, products, removable, contents } = known;
  const name = categoryName(category);
  const { data } = useQuery(overviewQueries.catalog(category));
  return (
    <tr>
      <th scope="row">
        <Link to="/studio/$category/overview" params={{ category }}>
          {name}
        </Link>{' '}
        <span className={text.mono}>{category}</span>
      </th>
      <td className={classes.number}>{formatNumber(products)}</td>
      <td>{data?.jobFiles ? inStepWords(data.jobFiles) : <span className={text.none}>—</span>}</td>
      <td>
        <SourceLine category={category} />
      </td>
      <td className={classes.acts}>
        <RoleButton
          {...quiet}
          off={
            off ??
            (removable ? null : `It still has ${contents.join(', ')}. Only an empty category can be removed.`)
          }
          leftSection={<Trash2 size={13} aria-hidden />}
          aria-label={`Remove category ${name}`}
          onClick={onRemove}
        >
          Remove…
        </RoleButton>
      </td>
    </tr>
  );
}
