import { Button, Skeleton, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Change } from '@/components/Change';
import { FormModal } from '@/components/FormModal';
import { ProblemView } from '@/components/ProblemView';
import { toldChange } from '@/components/toldChange';
import type { VariantsOf } from '@/components/Suggestions';
import dialog from '@/components/Dialog.module.css';
import { undoLast } from '@/lib/history';
import { useChanged } from '@/lib/useChanged';
import { addVariant, productQueries } from './queries';
import classes from './MakeVariants.module.css';

type Props = {
  category: string;
  /** The existing product and the variant beside it; none as long as nobody asks. */
  of: VariantsOf | null;
  seedUrls: string[];
  onClose: () => void;
  onAdded: (productId: string) => void;
};

/** A product without a variant becomes one of two: what is the one that is there, if this one is another? */
export function MakeVariantsDialog({ of, onClose, ...form }: Props) {
  return (
    <FormModal
      what="the variant"
      opened={of !== null}
      onClose={onClose}
      title={of ? `Make ${of.brand} ${of.model} a variant too` : ''}
      size={560}
    >
      {of && <MakeVariantsForm key={of.existingProductId} of={of} onClose={onClose} {...form} />}
    </FormModal>
  );
}

function MakeVariantsForm({ category, of, seedUrls, onClose, onAdded }: Props & { of: VariantsOf }) {
  const changed = useChanged();
  const [typed, setTyped] = useState('');
  const existingVariant = typed.trim();
  const [rested] = useDebouncedValue(existingVariant, 250);
  const wanted = { existingVariant: rested, variant: of.variant, seedUrls };
  const preview = useQuery({
    ...productQueries.variantPreview(category, of.existingProductId, wanted),
    enabled: rested !== '',
    placeholderData: keepPreviousData,
  });
  const settled = rested !== '' && rested === existingVariant && !preview.isFetching && !preview.error;
  const done = useRef(false);
  const adding = useMutation({
    mutationFn: () => addVariant(category, of.existingProductId, { ...wanted, dryRun: false }),
    onSuccess: async ({ existing, added }) => {
      done.current = true;
      toldChange({
        title: `Added ${of.brand} ${of.model} ${of.variant}`,
        message: `${existing.from} is ${existing.to} now; the old id leads there.`,
        // What was added goes first: only then is there room for the product without a variant.
        undo: async () => {
          await undoLast(category, 'added', [added.productId]);
          await undoLast(category, 'updated', [existing.to]);
        },
        onUndone: changed,
      });
      onAdded(added.productId);
      await changed();
    },
    onError: () => void preview.refetch(),
  });
  const plan = existingVariant ? preview.data : undefined;
  return (
    <form
      className={dialog.form}
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        if (settled && !adding.isPending) adding.mutate();
      }}
    >
      <p className={dialog.prose}>
        {of.brand} {of.model} is in the catalog without a variant. Beside “{of.variant}” it needs one too, so
        that nobody takes the one for the other.
      </p>
      <TextInput
        label="Variant of the existing product"
        placeholder="Such as Black"
        withAsterisk
        data-autofocus
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <section aria-label="What would happen" className={classes.plan}>
        {!existingVariant && <p className={classes.dim}>The ids appear here as you type.</p>}
        {existingVariant && !plan && !preview.error && <Skeleton h={44} />}
        {plan && !preview.error && (
          <>
            <p className={classes.row}>
              <span className={classes.dim}>Existing</span>
              <Change from={[plan.existing.from]} to={[plan.existing.to]} mono />
            </p>
            <p className={classes.row}>
              <span className={classes.dim}>New</span>
              <code>{plan.added.productId}</code>
            </p>
          </>
        )}
        {preview.error && <ProblemView error={preview.error} onRetry={() => void preview.refetch()} />}
      </section>
      {adding.error && <ProblemView error={adding.error} />}
      <div className={dialog.foot}>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" disabled={!settled} loading={adding.isPending}>
          Rename 1 product, add 1 product
        </Button>
      </div>
    </form>
  );
}
