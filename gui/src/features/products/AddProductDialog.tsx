import { Button, Modal, Textarea, TextInput } from '@mantine/core';
import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Controller, useForm, useWatch } from 'react-hook-form';
import { ExceptionDialog } from '@/components/ExceptionDialog';
import { ProblemView } from '@/components/ProblemView';
import type { Step } from '@/components/Suggestions';
import type { AddedProduct } from '@/lib/api/schemas';
import type { BrandDialogProps } from '@/lib/brandDialog';
import { categoryQueries } from '@/lib/categories';
import { brandQueries } from '@/lib/brands';
import { categoryName } from '@/lib/format';
import { newIdempotencyKey } from '@/lib/idempotency';
import type { IdentityInput } from '@/lib/identity';
import { outcomeOf } from '@/lib/outcome';
import { useVerdict } from '@/lib/useVerdict';
import { Problem } from '@/lib/api/problem';
import { BrandField } from './BrandField';
import { VerdictView } from './VerdictView';
import { emptyProduct, linesOf, productForm, type ProductForm } from './productForm';
import { addProduct, productQueries } from './queries';
import { toldAdded } from './toldAdded';
import classes from './AddProductDialog.module.css';

type Props = {
  category: string;
  opened: boolean;
  onClose: () => void;
  onAdded: (product: AddedProduct) => void;
  onOpenProduct: (productId: string) => void;
  brandDialog: (slot: BrandDialogProps) => ReactNode;
  /** What the fields begin with. */
  initial?: IdentityInput;
};

export function AddProductDialog(props: Props) {
  const { category, opened, onClose, onAdded, onOpenProduct, brandDialog, initial } = props;
  const client = useQueryClient();
  const [key, setKey] = useState(newIdempotencyKey);
  const [newBrand, setNewBrand] = useState<string | null>(null);
  const [kept, setKept] = useState<IdentityInput | null>(null);
  const form = useForm<ProductForm>({
    resolver: zodResolver(productForm),
    defaultValues: { ...emptyProduct, ...initial },
  });
  const { errors } = form.formState;
  const [brand, model, variant] = useWatch({ control: form.control, name: ['brand', 'model', 'variant'] });
  const verdict = useVerdict(category, { brand, model, variant, mode: 'authoring' }, opened);

  function leave() {
    form.reset(emptyProduct);
    adding.reset();
    setKey(newIdempotencyKey());
  }

  const adding = useMutation({
    mutationFn: (product: ProductForm) =>
      addProduct(category, { ...product, seedUrls: linesOf(product.seedUrls) }, key),
    onSuccess: async (product) => {
      toldAdded(product);
      leave();
      onAdded(product);
      await Promise.all([
        client.invalidateQueries({ queryKey: productQueries.all }),
        client.invalidateQueries({ queryKey: categoryQueries.all }),
        client.invalidateQueries({ queryKey: brandQueries.all }),
      ]);
    },
    onError: (error) => {
      // An answered refusal used the key up; a request that got no answer may be repeated under the same one.
      if (error instanceof Problem) setKey(newIdempotencyKey());
      verdict.retry();
    },
  });

  function close() {
    leave();
    onClose();
  }

  function follow(step: Step) {
    adding.reset();
    if ('open' in step) {
      leave();
      onOpenProduct(step.open);
      return;
    }
    if ('keep' in step) {
      setKept(step.keep);
      return;
    }
    const identity = 'fill' in step ? step.fill : step.add;
    form.setValue('brand', identity.brand);
    form.setValue('model', identity.model);
    form.setValue('variant', identity.variant);
  }

  const ready =
    verdict.settled && verdict.decision !== undefined && outcomeOf(verdict.decision) === 'accepted';

  return (
    <>
      <Modal
        opened={opened && newBrand === null && kept === null}
        onClose={close}
        title={`Add product to ${categoryName(category)}`}
        size={560}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <form
          noValidate
          className={classes.form}
          onSubmit={(event) => void form.handleSubmit((product) => ready && adding.mutate(product))(event)}
        >
          <Controller
            control={form.control}
            name="brand"
            render={({ field }) => (
              <BrandField
                category={category}
                value={field.value}
                onChange={field.onChange}
                onAddNew={setNewBrand}
                error={errors.brand?.message}
                autoFocus={!initial?.brand}
              />
            )}
          />
          <div className={classes.pair}>
            <TextInput label="Model" withAsterisk error={errors.model?.message} {...form.register('model')} />
            <TextInput
              label="Variant"
              description="Leave empty unless this is a color/edition variant"
              {...form.register('variant')}
            />
          </div>
          <Textarea
            label="Seed URLs"
            description="One per line"
            autosize
            minRows={2}
            maxRows={6}
            {...(initial?.brand && { 'data-autofocus': true })}
            error={errors.seedUrls?.message}
            {...form.register('seedUrls')}
          />
          <VerdictView {...verdict} onRetry={verdict.retry} onStep={follow} />
          {adding.error && <ProblemView error={adding.error} />}
          <div className={classes.foot}>
            <Button variant="default" onClick={close}>
              Cancel
            </Button>
            <Button type="submit" disabled={!ready} loading={adding.isPending}>
              Add product
            </Button>
          </div>
        </form>
      </Modal>
      <ExceptionDialog
        category={category}
        opened={kept !== null}
        onClose={() => setKept(null)}
        onKept={() => setKept(null)}
        identity={kept ?? emptyProduct}
        settled
      />
      {brandDialog({
        opened: newBrand !== null,
        onClose: () => setNewBrand(null),
        onAdded: (added) => {
          form.setValue('brand', added.name, { shouldValidate: true });
          setNewBrand(null);
        },
        initialName: newBrand ?? '',
        initialCategories: [category],
      })}
    </>
  );
}
