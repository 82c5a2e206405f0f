import { useQuery } from '@tanstack/react-query';
import { Navigate, useRouter } from '@tanstack/react-router';
import { FolderSearch } from 'lucide-react';
import { EmptyState } from '@/components/EmptyState';
import { ProblemView } from '@/components/ProblemView';
import { categoryQueries } from '@/lib/categories';
import { rememberedCategory } from '@/lib/lastSeen';
import classes from './Frame.module.css';

/** `/` opens the last used category, or the first one, unless somebody went elsewhere before the categories were there. */
export function Home() {
  const { history } = useRouter();
  const { data, error, refetch } = useQuery(categoryQueries.list());
  if (data?.length && history.location.pathname === '/') {
    const remembered = rememberedCategory();
    const known = data.find((item) => item.category === remembered) ?? data[0];
    if (known)
      return <Navigate to="/studio/$category/overview" params={{ category: known.category }} replace />;
  }
  return (
    <div className={classes.centred}>
      {error && <ProblemView error={error} look="page" onRetry={() => void refetch()} />}
      {data?.length === 0 && (
        <EmptyState page icon={FolderSearch} title="No categories yet">
          Every folder in <code>helper_files</code> is a category. Create a folder, such as{' '}
          <code>helper_files/mouse</code>, and it appears here.
        </EmptyState>
      )}
    </div>
  );
}
