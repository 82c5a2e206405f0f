import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ProblemView } from '@/components/ProblemView';
import { TopBar } from '@/components/TopBar';
import { isProblem } from '@/lib/api/problem';
import { categoryName } from '@/lib/format';
import { Applying } from './Applying';
import { FirstStep } from './FirstStep';
import { PlanView } from './PlanView';
import { ResultView } from './ResultView';
import { UndoDialog } from './UndoDialog';
import { importQueries } from './queries';
import { noDialog, type ChangeImportSearch, type ImportSearch } from './search';
import classes from './Import.module.css';

type Props = { category: string; search: ImportSearch; onSearch: ChangeImportSearch };

/** Imports products from a workbook: choose it, preview, import, undo. */
export function ImportPage({ category, search, onSearch }: Props) {
  return (
    <>
      <Step category={category} search={search} onSearch={onSearch} />
      <UndoDialog
        category={category}
        importId={search.dialog === 'undo' ? search.of : undefined}
        onClose={() => onSearch(noDialog)}
      />
    </>
  );
}

function Step({ category, search, onSearch }: Props) {
  const { id } = search;
  const asked = useQuery({ ...importQueries.one(category, id ?? ''), enabled: id !== undefined });
  const expired = isProblem(asked.error, 'import_unknown');
  const plan = asked.data;
  if (id === undefined || expired) {
    return <FirstStep category={category} expired={expired} onSearch={onSearch} />;
  }
  const again = () => void asked.refetch();
  switch (plan?.state) {
    case 'planned':
      return (
        <PlanView
          key={id}
          category={category}
          plan={plan}
          search={search}
          onSearch={onSearch}
          onAgain={again}
        />
      );
    case 'applying':
      return <Applying plan={plan} />;
    case 'applied':
    case 'undone':
      return <ResultView category={category} plan={plan} onSearch={onSearch} />;
    default:
      return (
        <>
          <TopBar trail={[categoryName(category), 'Import']} search={null} action={null} />
          {asked.error ? (
            <ProblemView error={asked.error} look="page" onRetry={again} />
          ) : (
            <div role="status" aria-label="Loading the preview" className={classes.waiting}>
              <Skeleton h={28} />
              <Skeleton h={36} />
              <Skeleton h={320} />
            </div>
          )}
        </>
      );
  }
}
