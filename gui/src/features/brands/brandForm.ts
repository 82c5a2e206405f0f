import { z } from 'zod';
import { isWebUrl } from '@/lib/text';

export const brandForm = z.object({
  name: z.string().trim().min(1, 'Type the brand’s name'),
  aliases: z.array(z.string()),
  categories: z.array(z.string()),
  website: z
    .string()
    .trim()
    .refine((text) => text === '' || isWebUrl(text), 'Not a web address: it starts with https://'),
});

export type BrandForm = z.infer<typeof brandForm>;
