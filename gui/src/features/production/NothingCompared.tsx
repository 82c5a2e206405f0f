import { Button } from '@mantine/core';
import { CloudAlert, CloudDownload, Settings2, Unplug } from 'lucide-react';
import { EmptyState } from '@/components/EmptyState';
import type { ProductSource } from '@/lib/api/types';
import { categoryName } from '@/lib/format';
import { isChosen, sourceName } from './source';
import type { PullsState } from './usePulls';

type Props = {
  category: string;
  source: ProductSource;
  pulls: PullsState;
  onSync: () => void;
  onSource: () => void;
};

/** Nothing to show yet: says why, and what comes first. */
export function NothingCompared({ category, source, pulls, onSync, onSource }: Props) {
  const settings = (
    <Button variant="default" leftSection={<Settings2 size={14} aria-hidden />} onClick={onSource}>
      Source settings
    </Button>
  );
  if (!isChosen(source)) {
    return (
      <EmptyState
        icon={Unplug}
        title="No production source yet"
        actions={
          <Button leftSection={<Settings2 size={14} aria-hidden />} onClick={onSource}>
            Set up the source
          </Button>
        }
      >
        Production is the list of {categoryName(category).toLowerCase()} products that are live on the site.
        Say where that list is: in a bucket, behind an API, or in a file. It is compared with the catalog, and
        nothing changes until you choose it.
      </EmptyState>
    );
  }
  const failed = pulls.last?.state === 'failed' ? pulls.last : null;
  const again = (
    <Button leftSection={<CloudDownload size={14} aria-hidden />} disabled={pulls.busy} onClick={onSync}>
      {pulls.busy ? 'Comparing…' : failed ? 'Try again' : 'Sync from production'}
    </Button>
  );
  if (failed) {
    return (
      <EmptyState
        icon={CloudAlert}
        title="The source could not be read"
        actions={
          <>
            {again}
            {settings}
          </>
        }
      >
        {failed.error} {failed.hint} There was no comparison before, so there is nothing to show.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={CloudDownload}
      title="Never synced"
      actions={
        <>
          {again}
          {settings}
        </>
      }
    >
      Reads the list from {sourceName(source)} and compares it with the catalog. Neither is changed: what to
      do about each difference is yours to choose.
    </EmptyState>
  );
}
