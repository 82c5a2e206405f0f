import { Button } from '@mantine/core';
import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { ConflictDialog } from '@/components/ConflictDialog';
import { ExceptionDialog } from '@/components/ExceptionDialog';
import { ProblemView } from '@/components/ProblemView';
import type { Step } from '@/components/Suggestions';
import { UnsavedGuard } from '@/components/UnsavedGuard';
import { isProblem } from '@/lib/api/problem';
import type { Product } from '@/lib/api/schemas';
import type { BrandDialogProps } from '@/lib/brandDialog';
import type { IdentityInput } from '@/lib/identity';
import { refusalOf } from '@/lib/refusal';
import { fullName } from '@/lib/text';
import { PreviewView } from './PreviewView';
import { ProductFields } from './ProductFields';
import {
  changeOf,
  differingFields,
  emptyProduct,
  fieldWords,
  formOf,
  productForm,
  valueOf,
  type ProductForm,
} from './productForm';
import { usePreview } from './usePreview';
import { useSaveProduct } from './useSaveProduct';
import classes from './Products.module.css';

type Props = {
  /** The version the form began with; it stays while there are changes on top of it. */
  product: Product;
  /** Another object each time somebody asks to edit by key. */
  focus: object | null;
  onDirty: (dirty: boolean) => void;
  onSaved: (product: Product) => void;
  onOpenProduct: (productId: string) => void;
  brandDialog: (slot: BrandDialogProps) => ReactNode;
};

export function EditProductForm({ product, focus, onDirty, onSaved, onOpenProduct, brandDialog }: Props) {
  const { category } = product;
  const [conflict, setConflict] = useState<{ mine: ProductForm; current: Product } | null>(null);
  const [newBrand, setNewBrand] = useState<string | null>(null);
  const [kept, setKept] = useState<IdentityInput | null>(null);
  const left = useRef(false);
  const form = useForm<ProductForm>({ resolver: zodResolver(productForm), values: formOf(product) });
  const typed = useWatch({ control: form.control, compute: (now: ProductForm) => now });
  const change = changeOf(typed, product);
  const changed = Object.keys(change).length > 0;
  const preview = usePreview(product, change, changed && productForm.safeParse(typed).success);
  const { setFocus } = form;
  const saving = useSaveProduct((saved) => {
    left.current = saved.productId !== product.productId;
    setConflict(null);
    form.reset(formOf(saved));
    onDirty(false);
    onSaved(saved);
  });

  useEffect(() => onDirty(changed), [changed, onDirty]);
  useEffect(() => {
    if (focus) setFocus('model', { shouldSelect: true });
  }, [focus, setFocus]);

  function save(wanted: ProductForm, base = product) {
    saving.mutate(
      { form: wanted, base },
      {
        onError: (error) => {
          preview.retry();
          if (!isProblem(error, 'version_conflict')) return;
          setConflict({ mine: wanted, current: error.members.current as Product });
        },
      },
    );
  }

  function follow(step: Step) {
    saving.reset();
    if ('open' in step) return onOpenProduct(step.open);
    if ('variants' in step) return onOpenProduct(step.variants.existingProductId);
    if ('keep' in step) return setKept(step.keep);
    const { brand, model, variant } = 'fill' in step ? step.fill : step.add;
    for (const [field, value] of Object.entries({ brand, model, variant })) {
      form.setValue(field as keyof IdentityInput, value, { shouldDirty: true });
    }
  }

  function discard() {
    form.reset(formOf(product));
    saving.reset();
  }

  const met = isProblem(saving.error, 'version_conflict');
  const refused = preview.error !== null && !isProblem(preview.error, 'version_conflict');
  return (
    <>
      <form
        noValidate
        aria-label={`Edit ${fullName(product)}`}
        className={classes.edit}
        onSubmit={(event) => void form.handleSubmit((wanted) => changed && save(wanted))(event)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') document.querySelector<HTMLElement>('[role="grid"]')?.focus();
        }}
      >
        <ProductFields category={category} form={form} onAddBrand={setNewBrand} withStatus>
          <PreviewView product={product} changed={changed} preview={preview} onStep={follow} />
        </ProductFields>
        {saving.error && !met && !refusalOf(saving.error) && <ProblemView error={saving.error} />}
        <div className={classes.foot}>
          {changed && (
            <Button variant="default" onClick={discard}>
              Discard changes
            </Button>
          )}
          <Button type="submit" disabled={!changed || refused} loading={saving.isPending}>
            Save changes
          </Button>
        </div>
      </form>
      <UnsavedGuard what={`the changes to ${fullName(product)}`} dirty={() => changed && !left.current} />
      <ConflictDialog
        conflict={
          conflict && {
            name: fullName(conflict.current),
            version: conflict.current.version ?? 0,
            mine: conflict.mine,
            seen: formOf(product),
            theirs: formOf(conflict.current),
          }
        }
        differing={differingFields}
        words={fieldWords}
        valueOf={valueOf}
        saving={saving.isPending}
        error={met ? null : saving.error}
        onSave={(chosen) => conflict && save(chosen, conflict.current)}
        onClose={() => {
          setConflict(null);
          saving.reset();
        }}
      />
      <ExceptionDialog
        category={category}
        opened={kept !== null}
        onClose={() => setKept(null)}
        onKept={() => {
          setKept(null);
          preview.retry();
        }}
        identity={kept ?? emptyProduct}
        settled
      />
      {brandDialog({
        opened: newBrand !== null,
        onClose: () => setNewBrand(null),
        onAdded: (added) => {
          form.setValue('brand', added.name, { shouldValidate: true, shouldDirty: true });
          setNewBrand(null);
        },
        initialName: newBrand ?? '',
        initialCategories: [category],
      })}
    </>
  );
}
