import { Skeleton } from '@mantine/core';
import { FormModal } from '@/components/FormModal';
import { ProblemView } from '@/components/ProblemView';
import type { ProductSource } from '@/lib/api/types';
import { categoryName } from '@/lib/format';
import { SourceSettings } from './SourceSettings';

type Props = {
  category: string;
  asked: {
    data: { source: ProductSource; etag: string } | undefined;
    error: unknown;
    refetch: () => unknown;
  };
  lastStarted: string | undefined;
  opened: boolean;
  onClose: () => void;
};

/** Where the list of live products comes from. */
export function SourceDialog({ category, asked, lastStarted, opened, onClose }: Props) {
  const { data, error, refetch } = asked;
  return (
    <FormModal
      what="the changes to the source"
      opened={opened}
      onClose={onClose}
      title={`Production source of ${categoryName(category)}`}
      size={680}
    >
      {error != null && !data && <ProblemView error={error} onRetry={() => void refetch()} />}
      {!data && error == null && <Skeleton h={240} aria-label="Reading the source" />}
      {data && (
        <SourceSettings category={category} opened={data} lastStarted={lastStarted} onClose={onClose} />
      )}
    </FormModal>
  );
}
