import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { FileJson, PackagePlus } from 'lucide-react';
import { useState } from 'react';
import { Notice } from '@/components/Notice';
import { RoleButton } from '@/components/RoleButton';
import { SelectionBar } from '@/components/SelectionBar';
import { Problem } from '@/lib/api/problem';
import type { ReconcileFile } from '@/lib/api/types';
import { addRows } from '@/lib/bulk';
import { count } from '@/lib/format';
import { newIdempotencyKey } from '@/lib/idempotency';
import { rowsOf } from '@/lib/pages';
import { useWrite } from '@/lib/permission';
import { useSelectAll } from '@/lib/useSelectAll';
import { useSelection } from '@/lib/useSelection';
import { AddedDialog } from './AddedDialog';
import { idOf, PlanFiles, usePlanFiles, type PartProps } from './PlanFiles';
import { untrackedColumns } from './columns';
import { filtersOf } from './search';

/** Job files of products that are not in the catalog, which can be added. */
export function UntrackedPart({ onAdded, ...props }: PartProps & { onAdded: () => Promise<void> }) {
  const { category, plan, search, onSearch } = props;
  const list = usePlanFiles(props, 'untracked');
  const selection = useSelection(search.sel, onSearch);
  const all = useSelectAll(list, { ...filtersOf(search), planId: plan?.planId }, idOf, selection);
  const [key, setKey] = useState(newIdempotencyKey);
  const addable = plan?.canonicalSource.source === 'product_catalog';
  const chosen = rowsOf(list.data).rows.filter((row) => selection.ids.includes(idOf(row)));
  const adding = useWrite('edit', {
    mutationFn: async (files: ReconcileFile[]) => {
      const products = files.map(({ brand, model, variant, seedUrls }) => ({
        brand,
        model,
        variant,
        seedUrls,
      }));
      return { files, report: await addRows(category, products, key) };
    },
    onSuccess: async () => {
      setKey(newIdempotencyKey());
      selection.replace([]);
      await onAdded();
    },
    onError: (failure) => {
      if (failure instanceof Problem) setKey(newIdempotencyKey());
    },
  });
  return (
    <>
      {plan !== undefined && plan.untracked > 0 && !addable && (
        <Notice
          meaning="blue"
          icon={FileJson}
          action={
            <Button
              variant="subtle"
              renderRoot={(rest) => (
                <Link
                  {...rest}
                  to="/studio/$category/products"
                  params={{ category }}
                  search={{ dialog: 'seed' }}
                />
              )}
            >
              Create the catalog…
            </Button>
          }
        >
          This category has no catalog yet. Create it from <code>activeFiltering.json</code> to add these
          files to it.
        </Notice>
      )}
      <PlanFiles
        {...props}
        fileClass="untracked"
        list={list}
        columns={untrackedColumns}
        selection={addable ? { ...selection, all } : undefined}
      >
        {addable && chosen.length > 0 && (
          <SelectionBar
            selected={count(chosen.length, 'file')}
            onClear={() => selection.replace([])}
            all={all}
          >
            <RoleButton
              off={adding.off}
              variant="subtle"
              leftSection={<PackagePlus size={13} aria-hidden />}
              loading={adding.isPending}
              onClick={() => adding.mutate(chosen)}
            >
              Add {count(chosen.length, 'product')} to the catalog
            </RoleButton>
          </SelectionBar>
        )}
      </PlanFiles>
      <AddedDialog added={adding.data} error={adding.error} onClose={adding.reset} />
    </>
  );
}
