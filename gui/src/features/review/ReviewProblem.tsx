import { Button } from '@mantine/core';
import { DatabaseZap, RefreshCw } from 'lucide-react';
import { CopyText } from '@/components/CopyText';
import { EmptyState } from '@/components/EmptyState';
import { ProblemView } from '@/components/ProblemView';
import { isProblem } from '@/lib/api/problem';
import { categoryName } from '@/lib/format';

type Props = { category: string; error: unknown; onRetry: () => void };

/** Why a part of the review has nothing to show; before the first seed that is no failure. */
export function ReviewProblem({ category, error, onRetry }: Props) {
  if (!isProblem(error, 'specdb_not_ready')) {
    return <ProblemView error={error} look="page" onRetry={onRetry} />;
  }
  return (
    <EmptyState
      icon={DatabaseZap}
      title="Nothing to review yet"
      actions={
        <Button variant="default" leftSection={<RefreshCw size={14} aria-hidden />} onClick={onRetry}>
          Look again
        </Button>
      }
    >
      <p>
        {error.detail.includes('seed-db')
          ? `Every value that the pipeline found for ${categoryName(category).toLowerCase()} is reviewed here, with its candidates and their evidence. This command reads them from the workspace; it can be run again at any time.`
          : error.detail}
      </p>
      <CopyText text={`./rollcall seed-db --category ${category} --local`} label="the command" />
    </EmptyState>
  );
}
