import { Modal } from '@mantine/core';
import { DialogFoot } from '@/components/DialogFoot';
import { Preview, PreviewGroup, PreviewRow } from '@/components/Preview';
import { ProblemView } from '@/components/ProblemView';
import { StatusBadge } from '@/components/StatusBadge';
import { outcomes } from '@/components/meanings';
import type { BulkReport, JudgedRow, ReconcileFile } from '@/lib/api/types';
import { count, humanize } from '@/lib/format';
import { splitName } from '@/lib/text';
import dialog from '@/components/Dialog.module.css';

type Props = {
  added: { files: ReconcileFile[]; report: BulkReport } | undefined;
  error: unknown;
  onClose: () => void;
};

const badges = {
  created: { ...outcomes.created, word: 'Added' },
  skipped_existing: outcomes.unchanged,
  rejected: outcomes.rejected,
  invalid: outcomes.invalid,
} satisfies Record<JudgedRow['status'], object>;

/** The result for each file that was to be added; the gate says why it rejected one. */
export function AddedDialog({ added, error, onClose }: Props) {
  const close = <DialogFoot onCancel={onClose} cancel="Close" focusCancel />;
  return (
    <Modal
      opened={added !== undefined || error != null}
      onClose={onClose}
      title={added ? `Added ${count(added.report.created, 'product')}` : 'Nothing was added'}
      size={620}
    >
      {error != null && (
        <div className={dialog.form}>
          <ProblemView error={error} />
          {close}
        </div>
      )}
      {added && (
        <Preview
          label="Result"
          figures={[
            { badge: badges.created, amount: added.report.created, unit: 'product' },
            { badge: badges.skipped_existing, amount: added.report.skippedExisting, unit: 'product' },
            { badge: badges.rejected, amount: added.report.rejected, unit: 'file' },
            { badge: badges.invalid, amount: added.report.invalid, unit: 'file' },
          ]}
          foot={close}
        >
          <PreviewGroup title="File by file" amount={added.files.length}>
            {added.files.map((found, index) => (
              <Added key={found.file} found={found} row={added.report.results[index]} />
            ))}
          </PreviewGroup>
        </Preview>
      )}
    </Modal>
  );
}

function Added({ found, row }: { found: ReconcileFile; row: JudgedRow | undefined }) {
  if (!row) return null;
  const why = row.explanation?.message ?? row.message ?? (row.reason ? humanize(row.reason) : undefined);
  return (
    <PreviewRow
      name={splitName(found)}
      where={<code>{row.productId ?? found.file}</code>}
      end={<StatusBadge badge={badges[row.status]} />}
    >
      {row.status === 'created' ? 'Its job file was kept, with everything the pipeline stores in it.' : why}
    </PreviewRow>
  );
}
