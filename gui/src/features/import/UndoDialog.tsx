import { Modal, Skeleton } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { DialogFoot } from '@/components/DialogFoot';
import { Names } from '@/components/Names';
import { ProblemView } from '@/components/ProblemView';
import { RoleButton } from '@/components/RoleButton';
import dialog from '@/components/Dialog.module.css';
import type { ImportPlan } from '@/lib/api/types';
import { isProblem } from '@/lib/api/problem';
import { count } from '@/lib/format';
import { useWrite } from '@/lib/permission';
import { fullName } from '@/lib/text';
import { useChanged } from '@/lib/useChanged';
import { UndoneView } from './UndoneView';
import { importQueries, undoImport } from './queries';
import text from '@/components/Text.module.css';

type Props = {
  category: string;
  /** Absent while none is to be undone. */
  importId: string | undefined;
  onClose: () => void;
};

/** Says what will be removed and what stays, undoes the import, and shows the result. */
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
  const undoing = useWrite(asked.data?.result?.exceptionsAdded ? 'except' : 'edit', {
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
  // The details of an older import are gone, but the number of its products is known.
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
          <p className={text.prose}>
            {count(created, 'product')} of {asked.data?.workbook ?? listed?.workbook} will be removed, with{' '}
            {created === 1 ? 'its job file and queue row' : 'their job files and queue rows'}.
          </p>
          {asked.data && (
            <Names label="Products to be removed" names={createdOf(asked.data)} total={created} />
          )}
          {asked.data?.result && <AlsoRemoved result={asked.data.result} />}
          <p className={text.muted}>
            Products that were changed since, or that the pipeline is working on or has results for, are kept.
            The workbook is not changed.
          </p>
        </>
      )}
      {undoing.error && <ProblemView error={undoing.error} />}
      <DialogFoot onCancel={onClose} focusCancel>
        {created !== undefined && (
          <RoleButton
            off={undoing.off}
            color="red.9"
            loading={undoing.isPending}
            onClick={() => undoing.mutate()}
          >
            Undo import, remove {count(created, 'product')}
          </RoleButton>
        )}
      </DialogFoot>
    </div>
  );
}

/** The imported products, by name where the plan still knows it. */
function createdOf({ new_products, result }: ImportPlan) {
  const names = new Map(new_products.map((row) => [row.row_id, fullName(row)]));
  return (result?.results ?? []).flatMap(({ status, rowId, productId }) =>
    status === 'created' && productId ? [{ id: productId, name: names.get(rowId) ?? productId }] : [],
  );
}

function AlsoRemoved({ result }: { result: NonNullable<ImportPlan['result']> }) {
  const { brandsAdded, exceptionsAdded } = result;
  const also = [
    brandsAdded.length > 0 &&
      `${brandsAdded.join(', ')} will be removed from the brands, unless used elsewhere`,
    exceptionsAdded > 0 && `${count(exceptionsAdded, 'exception')} will be removed`,
  ].filter(Boolean);
  if (also.length === 0) return null;
  return <p className={text.prose}>{also.join('; ')}.</p>;
}
