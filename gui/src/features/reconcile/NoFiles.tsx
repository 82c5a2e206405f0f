import { Button } from '@mantine/core';
import { CircleCheck, FileCheck2, RefreshCw, SearchX } from 'lucide-react';
import type { ReactNode } from 'react';
import { EmptyState } from '@/components/EmptyState';
import type { FileClass, ReconcileReport } from '@/lib/api/schemas';
import { count } from '@/lib/format';

type Props = {
  fileClass: FileClass;
  plan: ReconcileReport | undefined;
  q: string | undefined;
  onClear: () => void;
  onPreview: () => void;
};

const nothing: Record<Exclude<FileClass, 'orphan'>, { title: string; text: string }> = {
  untracked: {
    title: 'No file is untracked',
    text: 'A job file that is for a product the catalog does not know would stand here, to be added to it.',
  },
  unreadable: {
    title: 'Every file can be read',
    text: 'A job file that is no JSON, or names no product, would stand here.',
  },
  canonical: {
    title: 'No file belongs to a product',
    text: 'The job files of the products would stand here. They are written as soon as there are products.',
  },
};

/** Nothing of this class: most often that is good news. */
export function NoFiles({ fileClass, plan, q, onClear, onPreview }: Props) {
  if (q) {
    return (
      <EmptyState
        icon={SearchX}
        title="No file matches"
        actions={
          <Button variant="default" onClick={onClear}>
            Clear the search
          </Button>
        }
      >
        No file of this kind fits “{q}”.
      </EmptyState>
    );
  }
  const again = (
    <Button variant="default" leftSection={<RefreshCw size={14} aria-hidden />} onClick={onPreview}>
      Preview again
    </Button>
  );
  if (fileClass === 'orphan') return <NoOrphans plan={plan} again={again} />;
  const { title, text } = nothing[fileClass];
  return (
    <EmptyState icon={FileCheck2} title={title} actions={again}>
      {text}
    </EmptyState>
  );
}

function NoOrphans({ plan, again }: { plan: ReconcileReport | undefined; again: ReactNode }) {
  if (plan && plan.untracked + plan.unreadable > 0) {
    return (
      <EmptyState icon={FileCheck2} title="No file is an orphan" actions={again}>
        There is nothing to move to a backup. The untracked and the unreadable files are yours to judge.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={CircleCheck}
      title="Nothing to do: every job file belongs to a product."
      actions={again}
    >
      {count(plan?.kept ?? 0, 'job file')} for {count(plan?.canonicalSource.products ?? 0, 'product')}.
    </EmptyState>
  );
}
