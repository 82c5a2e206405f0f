import { Button } from '@mantine/core';
import { useEffect, useEffectEvent, useState } from 'react';
import type { VariantsOf } from '@/components/Suggestions';
import { notifyChange } from '@/components/notifyChange';
import { ProblemView } from '@/components/ProblemView';
import { RoleButton } from '@/components/RoleButton';
import { Problem } from '@/lib/api/problem';
import { addRows, undoAdded } from '@/lib/bulk';
import { agree, count } from '@/lib/format';
import { newIdempotencyKey } from '@/lib/idempotency';
import type { IdentityInput } from '@/lib/identity';
import { useWrite } from '@/lib/permission';
import { useChanged } from '@/lib/useChanged';
import { PastedTable } from './PastedTable';
import { toProduct, type PastedRow } from './pasted';
import { usePastedVerdicts } from './usePastedVerdicts';
import classes from './Pasted.module.css';

type Props = {
  category: string;
  rows: PastedRow[];
  round: number;
  onRows: (rows: PastedRow[]) => void;
  onKeep: (identity: IdentityInput) => void;
  onVariants: (row: PastedRow, of: VariantsOf) => void;
  onRegister: (brand: string) => void;
  onAssigned: () => void;
  onClose: () => void;
};

/** The rows with their verdicts; valid ones are added at once, the others stay to be corrected. */
export function PastedRows({ category, rows, round, onRows, onClose, ...fixes }: Props) {
  const changed = useChanged();
  const [key, setKey] = useState(newIdempotencyKey);
  const { verdictOf, error, retry, settled } = usePastedVerdicts(category, rows, round > 0);
  const addable = rows.filter((row) => verdictOf(row)?.status === 'created');
  const others = rows.length - addable.length;
  const checkAgain = useEffectEvent(retry);
  useEffect(() => {
    if (round > 0) checkAgain();
  }, [round]);

  const adding = useWrite('edit', {
    mutationFn: () => addRows(category, addable.map(toProduct), key),
    onSuccess: async ({ created, results }) => {
      const added = new Set(
        addable.filter((_, index) => results[index]?.status === 'created').map((row) => row.key),
      );
      const left = rows.filter((row) => !added.has(row.key));
      const productIds = results.flatMap(({ status, productId }) =>
        status === 'created' && productId ? [productId] : [],
      );
      notifyChange({
        color: left.length > 0 ? 'yellow' : 'green',
        title: `Added ${count(created, 'product')}`,
        message:
          left.length > 0
            ? `${count(left.length, 'row')} not added: the reasons are shown next to ${agree(left.length, 'it', 'them')}.`
            : 'All rows are in the catalog.',
        undo: productIds.length > 0 ? () => undoAdded(category, productIds) : undefined,
        onUndone: changed,
      });
      setKey(newIdempotencyKey());
      if (left.length > 0) onRows(left);
      else onClose();
      await changed();
    },
    onError: (failure) => {
      // A rejection used the key up; a request without an answer may be repeated with the same one.
      if (failure instanceof Problem) setKey(newIdempotencyKey());
      retry();
    },
  });

  return (
    <>
      <PastedTable
        {...fixes}
        category={category}
        rows={rows}
        verdictOf={verdictOf}
        onEdit={(edited, change) =>
          onRows(rows.map((row) => (row.key === edited ? { ...row, ...change } : row)))
        }
        onRemove={(removed) => onRows(rows.filter((row) => row.key !== removed))}
      />
      {error && <ProblemView error={error} onRetry={retry} />}
      {adding.error && <ProblemView error={adding.error} />}
      <div className={classes.foot}>
        <span role="status" className={classes.told}>
          {!settled && 'Checking the rows…'}
          {settled &&
            others > 0 &&
            `${count(others, 'row')} would not be added and ${agree(others, 'stays', 'stay')} here.`}
          {settled && others === 0 && 'All rows would be added.'}
        </span>
        <Button variant="subtle" color="gray" onClick={() => onRows([])}>
          Paste other rows
        </Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <RoleButton
          off={adding.off}
          disabled={!settled || addable.length === 0}
          loading={adding.isPending}
          onClick={() => adding.mutate()}
        >
          {addable.length === 0 ? 'Add products' : `Add ${count(addable.length, 'product')}`}
        </RoleButton>
      </div>
    </>
  );
}
