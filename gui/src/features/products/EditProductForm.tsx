import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { EditForm } from '@/components/EditForm';
import { KeepVariantDialog } from '@/components/ExceptionDialog';
import type { Step } from '@/components/Suggestions';
import { isProblem } from '@/lib/api/problem';
import type { Product } from '@/lib/api/types';
import type { BrandDialogProps } from '@/lib/brandDialog';
import type { Conflict } from '@/lib/conflict';
import type { IdentityInput } from '@/lib/identity';
import { rejectionOf } from '@/lib/rejection';
import { fullName } from '@/lib/text';
import { PreviewView } from './PreviewView';
import { ProductFields } from './ProductFields';
import { changeOf, formOf, productFields, productForm, type ProductForm } from './productForm';
import { usePreview } from './usePreview';
import { useSaveProduct } from './useSaveProduct';

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
  const [conflict, setConflict] = useState<(Conflict<ProductForm> & { current: Product }) | null>(null);
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

  function save(mine: ProductForm, base = product) {
    saving.mutate(
      { form: mine, base },
      {
        onError: (error) => {
          preview.retry();
          if (!isProblem(error, 'version_conflict')) return;
          const current = error.members.current as Product;
          const told = { name: fullName(current), version: current.version ?? 0 };
          setConflict({ ...told, mine, seen: formOf(product), theirs: formOf(current), current });
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

  const rejected = preview.error !== null && !isProblem(preview.error, 'version_conflict');
  return (
    <>
      <EditForm
        name={fullName(product)}
        changed={changed}
        blocked={rejected}
        saving={saving}
        explained={rejectionOf(saving.error) !== null}
        left={left}
        conflict={conflict}
        fields={productFields}
        onSubmit={(event) => void form.handleSubmit((wanted) => changed && save(wanted))(event)}
        onDiscard={() => {
          form.reset(formOf(product));
          saving.reset();
        }}
        onResolve={(chosen) => conflict && save(chosen, conflict.current)}
        onCloseConflict={() => {
          setConflict(null);
          saving.reset();
        }}
      >
        <ProductFields category={category} form={form} onAddBrand={setNewBrand} withStatus>
          <PreviewView product={product} changed={changed} preview={preview} onStep={follow} />
        </ProductFields>
      </EditForm>
      <KeepVariantDialog
        category={category}
        identity={kept}
        onClose={() => setKept(null)}
        onKept={() => {
          setKept(null);
          preview.retry();
        }}
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
