import { z } from 'zod';
import { isWebUrl } from '@/lib/text';

export const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** Only what a form can know by itself; whether the product may be added is the gate's to say. */
export const productForm = z.object({
  brand: z.string().min(1, 'Choose a brand'),
  model: z.string().trim().min(1, 'Type the model'),
  variant: z.string(),
  seedUrls: z.string().superRefine((text, context) => {
    const wrong = linesOf(text).filter((line) => !isWebUrl(line));
    if (wrong.length > 0) {
      context.addIssue({ code: 'custom', message: `Not a web address: ${wrong.join(', ')}` });
    }
  }),
});

export type ProductForm = z.infer<typeof productForm>;

export const emptyProduct: ProductForm = { brand: '', model: '', variant: '', seedUrls: '' };
