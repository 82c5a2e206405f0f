import { Modal } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { ExceptionDialog } from '@/components/ExceptionDialog';
import type { BrandDialogProps } from '@/lib/brandDialog';
import { categoryName } from '@/lib/format';
import type { IdentityInput } from '@/lib/identity';
import { PasteArea } from './PasteArea';
import { PastedRows } from './PastedRows';
import type { PastedRow } from './pasted';
import { emptyProduct } from './productForm';
import classes from './Pasted.module.css';

type Props = {
  category: string;
  opened: boolean;
  onClose: () => void;
  brandDialog: (slot: BrandDialogProps) => ReactNode;
};

/** Many products out of a spreadsheet: each row is judged before any is written. */
export function PasteProductsDialog({ category, opened, onClose, brandDialog }: Props) {
  const [rows, setRows] = useState<PastedRow[]>([]);
  const [kept, setKept] = useState<IdentityInput | null>(null);
  const [newBrand, setNewBrand] = useState<string | null>(null);
  /** Each time something beside the rows changed that their verdicts hang on. */
  const [round, setRound] = useState(0);

  function close() {
    setRows([]);
    setRound(0);
    onClose();
  }

  return (
    <>
      <Modal
        opened={opened && kept === null && newBrand === null}
        onClose={close}
        title={`Paste rows into ${categoryName(category)}`}
        size={1120}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <div className={classes.form}>
          {rows.length === 0 ? (
            <PasteArea onRows={setRows} onCancel={close} />
          ) : (
            <PastedRows
              category={category}
              rows={rows}
              round={round}
              onRows={setRows}
              onKeep={setKept}
              onRegister={setNewBrand}
              onAssigned={() => setRound((now) => now + 1)}
              onClose={close}
            />
          )}
        </div>
      </Modal>
      <ExceptionDialog
        category={category}
        opened={kept !== null}
        onClose={() => setKept(null)}
        onKept={() => {
          setKept(null);
          setRound((now) => now + 1);
        }}
        identity={kept ?? emptyProduct}
        settled
      />
      {brandDialog({
        opened: newBrand !== null,
        onClose: () => setNewBrand(null),
        onAdded: ({ name }) => {
          setRows((now) => now.map((row) => (row.brand === newBrand ? { ...row, brand: name } : row)));
          setNewBrand(null);
          setRound((now) => now + 1);
        },
        initialName: newBrand ?? '',
        initialCategories: [category],
      })}
    </>
  );
}
