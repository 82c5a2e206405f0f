import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Files } from 'lucide-react';
import { count, formatNumber } from '@/lib/format';
import { jobFilesQueries } from '@/lib/jobFiles';
import { Notice } from './Notice';

/** Says when there are job files without a product. Missing files are written soon and need no notice. */
export function JobFilesNotice({ category }: { category: string }) {
  const { data } = useQuery(jobFilesQueries.state(category));
  if (!data || data.inStep || data.extra === 0) return null;
  return (
    <Notice
      meaning="orange"
      icon={Files}
      action={
        <Button
          variant="subtle"
          renderRoot={(props) => <Link {...props} to="/studio/$category/reconcile" params={{ category }} />}
        >
          Reconcile
        </Button>
      }
    >
      {count(data.jobFiles, 'job file')} for {count(data.activeProducts, 'product')}:{' '}
      {formatNumber(data.extra)} without a product.
    </Notice>
  );
}
