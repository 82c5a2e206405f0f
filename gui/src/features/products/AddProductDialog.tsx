import { Button, Kbd } from '@mantine/core';
import { zodResolver } from '@hookform/resolvers/zod';
import { useRef, useState, type ReactNode } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { KeepVariantDialog } from '@/components/ExceptionDialog';
import { FormModal } from '@/components/FormModal';
import { ProblemView } from '@/components/ProblemView';
import { RoleButton } from '@/components/RoleButton';
import type { Step, VariantsOf } from '@/components/Suggestions';
import type { Product } from '@/lib/api/types';
import type { BrandDialogProps } from '@/lib/brandDialog';
import { categoryName } from '@/lib/format';
import { newIdempotencyKey } from '@/lib/idempotency';
import type { IdentityInput } from '@/lib/identity';
import { commandKey } from '@/lib/keys';
import { outcomeOf } from '@/lib/outcome';
import { useWrite } from '@/lib/permission';
import { useChanged } from '@/lib/useChanged';
import { useVerdict } from '@/lib/useVerdict';
import { Problem } from '@/lib/api/problem';
import { MakeVariantsDialog } from './MakeVariantsDialog';
import { ProductFields } from './ProductFields';
import { VerdictView } from './VerdictView';
import { emptyProduct, linesOf, productForm, type ProductForm } from './productForm';
import { addProduct } from './queries';
import { notifyAdded } from './notifyAdded';
import dialog from '@/components/Dialog.module.css';
import classes from './AddProductDialog.module.css';

type Props = {
  category: string;
  opened: boolean;
  onClose: () => void;
  onAdded: (product: Product) => void;
  onOpenProduct: (productId: string) => void;
  brandDialog: (slot: BrandDialogProps) => ReactNode;
  /** The initial values of the fields. */
  initial?: IdentityInput;
};

export function AddProductDialog(props: Props) {
  const { category, opened, onClose, onAdded, onOpenProduct, brandDialog, initial } = props;
  const changed = useChanged();
  const [key, setKey] = useState(newIdempotencyKey);
  const [newBrand, setNewBrand] = useState<string | null>(null);
  const goesOn = useRef(false);
  const [kept, setKept] = useState<IdentityInput | null>(null);
  const [variants, setVariants] = useState<VariantsOf | null>(null);
  const form = useForm<ProductForm>({
    resolver: zodResolver(productForm),
    defaultValues: { ...emptyProduct, ...initial },
  });
  const [brand, model, variant] = useWatch({ control: form.control, name: ['brand', 'model', 'variant'] });
  const verdict = useVerdict(category, { brand, model, variant, mode: 'authoring' }, opened);

  function leave() {
    form.reset(emptyProduct);
    adding.reset();
    setKey(newIdempotencyKey());
  }

  /** The dialog stays, with the same brand, for the next product. */
  function next({ brand }: Product) {
    leave();
    form.setValue('brand', brand);
    form.setFocus('model');
  }

  const adding = useWrite('edit', {
    mutationFn: ({ brand, model, variant, seedUrls }: ProductForm) =>
      addProduct(category, { brand, model, variant, seedUrls: linesOf(seedUrls) }, key),
    onSuccess: async (product) => {
      const told = notifyAdded(product, changed);
      if (goesOn.current) next(product);
      else {
        leave();
        onAdded(product);
      }
      await Promise.all([told, changed()]);
    },
    onError: (error) => {
      // A rejection used the key up; a request without an answer may be repeated with the same one.
      if (error instanceof Problem) setKey(newIdempotencyKey());
      verdict.retry();
    },
  });

  function close() {
    leave();
    onClose();
  }

  /** A brand alone is quickly chosen again. */
  function typed() {
    const now = form.getValues();
    return (['model', 'variant', 'seedUrls'] as const).some(
      (field) => now[field].trim() !== '' && now[field] !== initial?.[field as keyof IdentityInput],
    );
  }

  function follow(step: Step) {
    adding.reset();
    if ('open' in step) {
      leave();
      onOpenProduct(step.open);
      return;
    }
    if ('variants' in step) {
      setVariants(step.variants);
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

  const submit = (event: React.SyntheticEvent) =>
    void form.handleSubmit((product) => ready && !adding.isPending && adding.mutate(product))(event);
  const ready =
    verdict.settled && verdict.decision !== undefined && outcomeOf(verdict.decision) === 'accepted';

  return (
    <>
      <FormModal
        what="the new product"
        typed={typed}
        opened={opened && newBrand === null && kept === null && variants === null}
        onClose={close}
        title={`Add product to ${categoryName(category)}`}
        size={560}
      >
        <form
          noValidate
          className={dialog.form}
          onSubmit={(event) => {
            goesOn.current = false;
            submit(event);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey)) return;
            event.preventDefault();
            goesOn.current = true;
            submit(event);
          }}
        >
          <ProductFields
            category={category}
            form={form}
            onAddBrand={setNewBrand}
            first={initial?.brand ? 'seedUrls' : 'brand'}
          />
          <VerdictView {...verdict} onRetry={verdict.retry} onStep={follow} />
          {adding.error && <ProblemView error={adding.error} />}
          <div className={classes.foot}>
            <span className={classes.hint}>
              <Kbd>{commandKey}</Kbd> <Kbd>Enter</Kbd> adds it and starts another
            </span>
            <Button variant="default" onClick={close}>
              Cancel
            </Button>
            <RoleButton off={adding.off} type="submit" disabled={!ready} loading={adding.isPending}>
              Add product
            </RoleButton>
          </div>
        </form>
      </FormModal>
      <KeepVariantDialog
        category={category}
        identity={kept}
        onClose={() => setKept(null)}
        onKept={() => setKept(null)}
      />
      <MakeVariantsDialog
        category={category}
        of={variants}
        seedUrls={variants ? linesOf(form.getValues('seedUrls')) : []}
        onClose={() => setVariants(null)}
        onAdded={(productId) => {
          setVariants(null);
          leave();
          onOpenProduct(productId);
        }}
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
