import { z } from '@/lib/zod';
import type { Product, ProductChange } from '@/lib/api/types';
import type { FormFields } from '@/lib/conflict';
import { isWebUrl } from '@/lib/text';

export const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** Only what a form can check by itself; whether the product is valid is decided by the gate. */
export const productForm = z.object({
  brand: z.string().min(1, 'Choose a brand'),
  model: z.string().trim().min(1, 'Enter the model'),
  variant: z.string(),
  seedUrls: z.string().superRefine((text, context) => {
    const wrong = linesOf(text).filter((line) => !isWebUrl(line));
    if (wrong.length > 0) {
      context.addIssue({ code: 'custom', message: `Not a web address: ${wrong.join(', ')}` });
    }
  }),
  status: z.string(),
});

export type ProductForm = z.infer<typeof productForm>;
type ProductFieldName = keyof ProductForm;

export const emptyProduct: ProductForm = {
  brand: '',
  model: '',
  variant: '',
  seedUrls: '',
  status: 'active',
};

const words: Record<ProductFieldName, string> = {
  brand: 'Brand',
  model: 'Model',
  variant: 'Variant',
  status: 'Status',
  seedUrls: 'Seed URLs',
};

const fieldNames = ['brand', 'model', 'variant', 'status', 'seedUrls'] as const;

export const formOf = ({ brand, model, variant, status, seedUrls }: Product): ProductForm => ({
  brand,
  model,
  variant,
  status,
  seedUrls: seedUrls.join('\n'),
});

const plain = (form: ProductForm, field: ProductFieldName) =>
  field === 'seedUrls' ? linesOf(form.seedUrls).join('\n') : form[field].trim();

const differing = (one: ProductForm, other: ProductForm): ProductFieldName[] =>
  fieldNames.filter((field) => plain(one, field) !== plain(other, field));

/** Only the fields that differ from the product. */
export function changeOf(form: ProductForm, product: Product): ProductChange {
  const changed = differing(form, formOf(product));
  const { brand, model, variant, status } = form;
  const values = {
    brand,
    model: model.trim(),
    variant: variant.trim(),
    status,
    seedUrls: linesOf(form.seedUrls),
  };
  return Object.fromEntries(changed.map((field) => [field, values[field]]));
}

const valueOf = (form: ProductForm, field: ProductFieldName) => plain(form, field) || 'none';

export const productFields = { words, differing, valueOf } satisfies FormFields<ProductForm>;
