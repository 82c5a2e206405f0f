import { Button } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FolderSearch, Plus } from 'lucide-react';
import { EmptyState } from '@/components/EmptyState';
import { ProblemView } from '@/components/ProblemView';
import { RoleButton } from '@/components/RoleButton';
import { addCategory, categoryQueries } from '@/lib/categories';
import { categoryName } from '@/lib/format';
import { useWrite } from '@/lib/permission';
import classes from './Frame.module.css';

/** The address names a category that does not exist: it can be added here. */
export function NoSuchCategory({ category }: { category: string }) {
  const client = useQueryClient();
  const name = categoryName(category);
  useDocumentTitle(`Category not found · Rollcall`);
  const adding = useWrite('edit', {
    mutationFn: () => addCategory(category),
    onSuccess: () => client.invalidateQueries({ queryKey: categoryQueries.all }),
  });
  return (
    <div className={classes.centred}>
      <div>
        <EmptyState
          page
          icon={FolderSearch}
          title={`Category “${name}” not found`}
          actions={
            <>
              <RoleButton
                off={adding.off}
                leftSection={<Plus size={14} aria-hidden />}
                loading={adding.isPending}
                onClick={() => adding.mutate()}
              >
                Add category {name}
              </RoleButton>
              <Button variant="default" renderRoot={(props) => <Link to="/" {...props} />}>
                Go to the products
              </Button>
            </>
          }
        >
          The link may be mistyped. Every category is a folder in <code>helper_files</code>; adding it here
          creates <code>helper_files/{category}</code>.
        </EmptyState>
        {adding.error && <ProblemView error={adding.error} />}
      </div>
    </div>
  );
}
