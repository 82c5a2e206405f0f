import { Button } from '@mantine/core';
import { CircleCheck, FileCheck2, RefreshCw } from 'lucide-react';
import { EmptyState } from '@/components/EmptyState';
import { NoMatches } from '@/components/NoMatches';
import type { FileClass, ReconcileReport } from '@/lib/api/types';
import { count } from '@/lib/format';
import type { ReconcileSearch } from './search';

type Props = {
  fileClass: FileClass;
  plan: ReconcileReport | undefined;
  search: ReconcileSearch;
  onClear: () => void;
  onPreview: () => void;
};

const nothing: Record<FileClass, { title: string; text: string }> = {
  orphan: {
    title: 'No orphans',
    text: 'There is nothing to move to a backup. Untracked and unreadable files are for you to decide on.',
  },
  untracked: {
    title: 'No untracked files',
    text: 'Job files for products that are not in the catalog are listed here, so that they can be added.',
  },
  unreadable: {
    title: 'No unreadable files',
    text: 'Files that are not valid JSON, or that name no product, are listed here.',
  },
  canonical: {
    title: 'No job files belong to a product',
    text: 'The job files of products are listed here. They are written as soon as there are products.',
  },
};

/** No files of this class, which is usually good news. */
export function NoFiles({ fileClass, plan, search, onClear, onPreview }: Props) {
  const { q, reason } = search;
  if (q || reason) {
    return (
      <NoMatches what="file" onClear={onClear}>
        {q ? `No results on this tab for “${q}”.` : 'No file on this tab has this reason.'}
      </NoMatches>
    );
  }
  const allDone = fileClass === 'orphan' && (!plan || plan.untracked + plan.unreadable === 0);
  return (
    <EmptyState
      icon={allDone ? CircleCheck : FileCheck2}
      title={allDone ? 'Nothing to do: every job file belongs to a product.' : nothing[fileClass].title}
      actions={
        <Button variant="default" leftSection={<RefreshCw size={14} aria-hidden />} onClick={onPreview}>
          Preview again
        </Button>
      }
    >
      {allDone
        ? `${count(plan?.kept ?? 0, 'job file')} for ${count(plan?.canonicalSource.products ?? 0, 'product')}.`
        : nothing[fileClass].text}
    </EmptyState>
  );
}
