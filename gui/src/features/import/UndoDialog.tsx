import { Button, Modal, Skeleton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Names } from '@/components/Names';
import { ProblemView } from '@/components/ProblemView';
import dialog from '@/components/Dialog.module.css';
import type { ImportPlan } from '@/lib/api/imports';
import { isProblem } from '@/lib/api/problem';
import { count } from '@/lib/format';
import { fullName } from '@/lib/text';
import { useChanged } from '@/lib/useChanged';
import { UndoneView } from './UndoneView';
import { importQueries, undoImport } from './queries';
import classes from './Import.module.css';

type Props = {
  category: string;
  /** Absent as long as none is to be undone. */
  importId: string | undefined;
  onClose: () => void;
};

/** Says what goes and what stays, undoes it, and tells what became of it. */
export function UndoDialog({ importId, onClose, category }: Props) {
  return (
    <Modal opened={importId !== undefined} onClose={onClose} title="Undo import" size={520}>
      {importId !== undefined && (
        <UndoForm key={importId} category={category} importId={importId} onClose={onClose} />
      )}
    </Modal>
  );
}

function UndoForm({
  category,
  importId,
  onClose,
}: {
  category: string;
  importId: string;
  onClose: () => void;
}) {
  const client = useQueryClient();
  const changed = useChanged();
  const asked = useQuery(importQueries.one(category, importId));
  const recent = useQuery(importQueries.recent(category));
  const undoing = useMutation({
    mutationFn: () => undoImport(category, importId),
    onSuccess: async () => {
      client.setQueryData(
        importQueries.one(category, importId).queryKey,
        (now) => now && { ...now, state: 'undone' as const },
      );
      await changed();
    },
  });
  if (undoing.data) return <UndoneView undone={undoing.data} onClose={onClose} />;
  const listed = recent.data?.find(({ import_id }) => import_id === importId);
  // The details of an older import are not kept; how many products it brought is.
  const forgotten = isProblem(asked.error, 'import_unknown');
  const created = asked.data?.result?.created ?? listed?.created;
  return (
    <div className={dialog.form}>
      {(asked.isPending || (created === undefined && recent.isPending)) && (
        <Skeleton h={60} aria-label="Reading the import" />
      )}
      {asked.error && !forgotten && <ProblemView error={asked.error} onRetry={() => void asked.refetch()} />}
      {created !== undefined && (
        <>
          <p className={dialog.prose}>
            {count(created, 'product')} of {asked.data?.workbook ?? listed?.workbook} will be removed, with{' '}
            {created === 1 ? 'its job file and queue entry' : 'their job files and queue entries'}.
          </p>
          {asked.data && <Names label="Products that go" names={createdOf(asked.data)} total={created} />}
          {asked.data?.result && <AlsoGoes result={asked.data.result} />}
          <p className={classes.consequence}>
            What was changed since stays, and so does what the pipeline works on or has made. The workbook is
            not touched.
          </p>
        </>
      )}
      {undoing.error && <ProblemView error={undoing.error} />}
      <div className={dialog.foot}>
        <Button variant="default" data-autofocus onClick={onClose}>
          Cancel
        </Button>
        {created !== undefined && (
          <Button color="red.9" loading={undoing.isPending} onClick={() => undoing.mutate()}>
            Remove {count(created, 'product')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** What the import brought, by name where the plan still knows it. */
function createdOf({ new_products, result }: ImportPlan) {
  const names = new Map(new_products.map((row) => [row.row_id, fullName(row)]));
  return (result?.results ?? []).flatMap(({ status, rowId, productId }) =>
    status === 'created' && productId ? [{ id: productId, name: names.get(rowId) ?? productId }] : [],
  );
}

function AlsoGoes({ result }: { result: NonNullable<ImportPlan['result']> }) {
  const { brandsAdded, exceptionsAdded } = result;
  const also = [
    brandsAdded.length > 0 &&
      `${brandsAdded.join(', ')} ${brandsAdded.length === 1 ? 'leaves' : 'leave'} the brands, unless used elsewhere`,
    exceptionsAdded > 0 &&
      `${count(exceptionsAdded, 'exception')} ${exceptionsAdded === 1 ? 'is' : 'are'} removed`,
  ].filter(Boolean);
  if (also.length === 0) return null;
  return <p className={dialog.prose}>{also.join('; ')}.</p>;
}
