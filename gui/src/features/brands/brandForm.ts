import { z } from '@/lib/zod';
import type { Brand, BrandUpdate } from '@/lib/api/types';
import type { FormFields } from '@/lib/conflict';
import { categoryName } from '@/lib/format';
import { isWebUrl } from '@/lib/text';

export const brandForm = z.object({
  name: z.string().trim().min(1, 'Enter the brand name'),
  aliases: z.array(z.string()),
  categories: z.array(z.string()),
  website: z
    .string()
    .trim()
    .refine((text) => text === '' || isWebUrl(text), 'Not a web address: it has to start with https://'),
});

export type BrandForm = z.infer<typeof brandForm>;
type BrandFieldName = keyof BrandForm;

const fieldNames = ['name', 'aliases', 'categories', 'website'] as const;

export const formOf = ({ name, aliases, categories, website }: Brand): BrandForm => ({
  name,
  aliases: [...aliases],
  categories: [...categories].sort(),
  website: website ?? '',
});

/** Categories have no order; aliases do, so another order is another value. */
const plain = (form: BrandForm, field: BrandFieldName) =>
  field === 'categories' ? [...form.categories].sort().join('\n') : [form[field]].flat().join('\n');

const differing = (one: BrandForm, other: BrandForm): BrandFieldName[] =>
  fieldNames.filter((field) => plain(one, field) !== plain(other, field));

/** Only the fields that differ from the brand. */
export function changeOf(form: BrandForm, brand: Brand): BrandUpdate {
  const changed = differing(form, formOf(brand));
  return Object.fromEntries(changed.map((field) => [field, form[field]]));
}

function valueOf(form: BrandForm, field: BrandFieldName): string {
  const value = form[field];
  if (typeof value === 'string') return value || 'none';
  return (field === 'categories' ? value.map(categoryName) : value).join(', ') || 'none';
}

export const brandFields = {
  words: { name: 'Brand name', aliases: 'Aliases', categories: 'Categories', website: 'Website' },
  differing,
  valueOf,
} satisfies FormFields<BrandForm>;
