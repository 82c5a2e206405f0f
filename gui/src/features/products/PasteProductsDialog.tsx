import { useRef, useState, type ReactNode } from 'react';
import { KeepVariantDialog } from '@/components/ExceptionDialog';
import { FormModal } from '@/components/FormModal';
import type { VariantsOf } from '@/components/Suggestions';
import type { BrandDialogProps } from '@/lib/brandDialog';
import { categoryName, count } from '@/lib/format';
import type { IdentityInput } from '@/lib/identity';
import { MakeVariantsDialog } from './MakeVariantsDialog';
import { PasteArea } from './PasteArea';
import { PastedRows } from './PastedRows';
import { toProduct, type PastedRow } from './pasted';
import classes from './Pasted.module.css';

type Props = {
  category: string;
  opened: boolean;
  onClose: () => void;
  brandDialog: (slot: BrandDialogProps) => ReactNode;
};

/** Adds many products from a spreadsheet: each row is checked before any is written. */
export function PasteProductsDialog({ category, opened, onClose, brandDialog }: Props) {
  const [rows, setRows] = useState<PastedRow[]>([]);
  const [kept, setKept] = useState<IdentityInput | null>(null);
  const [variants, setVariants] = useState<{ row: PastedRow; of: VariantsOf } | null>(null);
  const [newBrand, setNewBrand] = useState<string | null>(null);
  /** Counts changes outside the rows that affect their verdicts. */
  const [round, setRound] = useState(0);

  /** Rows that can be left without a question: they were added, or discarded by Cancel. */
  const left = useRef<PastedRow[] | null>(null);

  function close() {
    left.current = rows;
    setRows([]);
    setRound(0);
    onClose();
  }

  return (
    <>
      <FormModal
        what={rows.length > 0 ? count(rows.length, 'pasted row') : 'the rows'}
        {...(rows.length > 0 && { typed: () => left.current !== rows })}
        opened={opened && kept === null && variants === null && newBrand === null}
        onClose={close}
        title={`Paste rows into ${categoryName(category)}`}
        size={1120}
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
              onVariants={(row, of) => setVariants({ row, of })}
              onRegister={setNewBrand}
              onAssigned={() => setRound((now) => now + 1)}
              onClose={close}
            />
          )}
        </div>
      </FormModal>
      <KeepVariantDialog
        category={category}
        identity={kept}
        onClose={() => setKept(null)}
        onKept={() => {
          setKept(null);
          setRound((now) => now + 1);
        }}
      />
      <MakeVariantsDialog
        category={category}
        of={variants?.of ?? null}
        seedUrls={variants ? (toProduct(variants.row).seedUrls ?? []) : []}
        onClose={() => setVariants(null)}
        onAdded={() => {
          setRows((now) => now.filter(({ key }) => key !== variants?.row.key));
          setVariants(null);
          setRound((now) => now + 1);
        }}
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
