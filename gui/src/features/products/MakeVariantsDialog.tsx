import { Skeleton, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Change } from '@/components/Change';
import { FormModal } from '@/components/FormModal';
import { ProblemView } from '@/components/ProblemView';
import { notifyChange } from '@/components/notifyChange';
import type { VariantsOf } from '@/components/Suggestions';
import { DialogForm } from '@/components/DialogForm';
import { RoleButton } from '@/components/RoleButton';
import dialog from '@/components/Dialog.module.css';
import text from '@/components/Text.module.css';
import { undoLast } from '@/lib/history';
import { useWrite } from '@/lib/permission';
import { useChanged } from '@/lib/useChanged';
import { addVariant, productQueries } from './queries';
import classes from './MakeVariants.module.css';

type Props = {
  category: string;
  /** The existing product and the new variant; null while the dialog is closed. */
  of: VariantsOf | null;
  seedUrls: string[];
  onClose: () => void;
  onAdded: (productId: string) => void;
};

/** Gives an existing product a variant of its own, and adds a second variant beside it. */
export function MakeVariantsDialog({ of, onClose, ...form }: Props) {
  return (
    <FormModal
      what="the variant"
      opened={of !== null}
      onClose={onClose}
      title={of ? `Add a variant to ${of.brand} ${of.model}` : ''}
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
  const [settledText] = useDebouncedValue(existingVariant, 250);
  const wanted = { existingVariant: settledText, variant: of.variant, seedUrls };
  const preview = useQuery({
    ...productQueries.variantPreview(category, of.existingProductId, wanted),
    enabled: settledText !== '',
    placeholderData: keepPreviousData,
  });
  const settled =
    settledText !== '' && settledText === existingVariant && !preview.isFetching && !preview.error;
  const done = useRef(false);
  const adding = useWrite('edit', {
    mutationFn: () => addVariant(category, of.existingProductId, { ...wanted, dryRun: false }),
    onSuccess: async ({ existing, added }) => {
      done.current = true;
      notifyChange({
        title: `Added ${of.brand} ${of.model} ${of.variant}`,
        message: `${existing.from} is now ${existing.to}. The old product ID redirects to it.`,
        // The added product has to go first: only then can the other one lose its variant.
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
    <DialogForm
      onSubmit={() => settled && !adding.isPending && adding.mutate()}
      onCancel={onClose}
      error={adding.error}
      submit={
        <RoleButton off={adding.off} type="submit" disabled={!settled} loading={adding.isPending}>
          Rename 1 product, add 1 product
        </RoleButton>
      }
    >
      <p className={text.prose}>
        {of.brand} {of.model} is in the catalog without a variant. Next to “{of.variant}” it needs a variant
        of its own, so that the two cannot be confused.
      </p>
      <TextInput
        label="Variant of the existing product"
        placeholder="For example Black"
        withAsterisk
        data-autofocus
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <section aria-label="What would happen" className={dialog.box}>
        {!existingVariant && <p className={text.muted}>The product IDs appear here as you type.</p>}
        {existingVariant && !plan && !preview.error && <Skeleton h={44} />}
        {plan && !preview.error && (
          <>
            <p className={classes.row}>
              <span className={text.muted}>Existing</span>
              <Change from={[plan.existing.from]} to={[plan.existing.to]} mono />
            </p>
            <p className={classes.row}>
              <span className={text.muted}>New</span>
              <code>{plan.added.productId}</code>
            </p>
          </>
        )}
        {preview.error && <ProblemView error={preview.error} onRetry={() => void preview.refetch()} />}
      </section>
    </DialogForm>
  );
}
