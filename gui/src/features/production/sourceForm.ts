import type { FormFields } from '@/lib/conflict';
import type { ProductSource } from '@/lib/api/types';
import { z } from '@/lib/zod';

/** What stands for a secret that is stored, and means the same one when it is sent back. */
export const hidden = '•••';

export const sourceForm = z
  .object({
    source_type: z.enum(['', 's3', 'api', 'manual']),
    s3_bucket: z.string(),
    s3_key: z.string(),
    s3_region: z.string(),
    s3_endpoint: z.string(),
    s3_path_style: z.boolean(),
    s3_anonymous: z.boolean(),
    s3_access_key: z.string(),
    s3_secret_key: z.string(),
    s3_product_list_path: z.string(),
    api_url: z.string(),
    api_auth_header: z.string(),
    api_product_list_path: z.string(),
    api_next_path: z.string(),
    api_cursor_path: z.string(),
    api_cursor_parameter: z.string(),
    manual_file: z.string(),
    manual_product_list_path: z.string(),
    schedule_auto_pull: z.boolean(),
    schedule_interval_hours: z
      .number('Enter a number of hours')
      .int('Enter whole hours')
      .min(1, 'At least one hour')
      .max(8760, 'At most 8760 hours, which is a year'),
    webhook_url: z.string(),
    webhook_secret: z.string(),
  })
  // The service knows what is valid; what is merely empty need not be sent to be told.
  .superRefine((form, { addIssue }) => {
    const required: [when: boolean, field: keyof SourceForm, message: string][] = [
      [form.source_type === 's3', 's3_bucket', 'Enter the bucket'],
      [form.source_type === 's3', 's3_key', 'Enter the key of the file in the bucket'],
      [form.source_type === 's3', 's3_region', 'Enter the region, such as us-east-2'],
      [form.source_type === 'api', 'api_url', 'Enter the address'],
    ];
    for (const [when, field, message] of required) {
      if (when && String(form[field]).trim() === '') addIssue({ code: 'custom', path: [field], message });
    }
  });

export type SourceForm = {
  source_type: ProductSource['source_type'];
  s3_bucket: string;
  s3_key: string;
  s3_region: string;
  s3_endpoint: string;
  s3_path_style: boolean;
  s3_anonymous: boolean;
  s3_access_key: string;
  s3_secret_key: string;
  s3_product_list_path: string;
  api_url: string;
  api_auth_header: string;
  api_product_list_path: string;
  api_next_path: string;
  api_cursor_path: string;
  api_cursor_parameter: string;
  manual_file: string;
  manual_product_list_path: string;
  schedule_auto_pull: boolean;
  schedule_interval_hours: number;
  webhook_url: string;
  webhook_secret: string;
};

const groups = ['s3', 'api', 'manual', 'schedule', 'webhook'] as const;

/** `{s3: {bucket}}` → `{s3_bucket}`: one name for each field, as the service's own answers have with a dot. */
export function formOf(source: ProductSource): SourceForm {
  const flat = groups.flatMap((group) =>
    Object.entries(source[group]).map(([name, value]) => [`${group}_${name}`, value as unknown] as const),
  );
  return { source_type: source.source_type, ...Object.fromEntries(flat) } as SourceForm;
}

/** The form as a document; what it does not show stays as it is. */
export function sourceOf(form: SourceForm, base: ProductSource): ProductSource {
  const group = (name: (typeof groups)[number]) =>
    Object.fromEntries(
      Object.keys(base[name]).map((member) => [member, form[`${name}_${member}` as keyof SourceForm]]),
    );
  return {
    ...base,
    source_type: form.source_type,
    ...Object.fromEntries(groups.map((name) => [name, group(name)])),
  };
}

/** The field of the form that a member such as `s3.bucket` is shown in; null where it has none. */
export function fieldOf(member: unknown, form: SourceForm): keyof SourceForm | null {
  const field = String(member).replace('.', '_');
  return field in form ? (field as keyof SourceForm) : null;
}

const words: Record<keyof SourceForm, string> = {
  source_type: 'Source type',
  s3_bucket: 'Bucket',
  s3_key: 'Key',
  s3_region: 'Region',
  s3_endpoint: 'Endpoint',
  s3_path_style: 'Bucket in the path',
  s3_anonymous: 'Without signing in',
  s3_access_key: 'Access key',
  s3_secret_key: 'Secret key',
  s3_product_list_path: 'Path to the list (S3)',
  api_url: 'Address',
  api_auth_header: 'Authorization header',
  api_product_list_path: 'Path to the list (API)',
  api_next_path: 'Path to the next page',
  api_cursor_path: 'Path to the cursor',
  api_cursor_parameter: 'Cursor parameter',
  manual_file: 'File',
  manual_product_list_path: 'Path to the list (file)',
  schedule_auto_pull: 'Automatic pull',
  schedule_interval_hours: 'Interval in hours',
  webhook_url: 'Webhook address',
  webhook_secret: 'Webhook secret',
};

const fields = Object.keys(words) as (keyof SourceForm)[];
const secrets: (keyof SourceForm)[] = ['s3_secret_key', 'api_auth_header', 'webhook_secret'];
const isReference = (text: string) => /(^|: )(env:|file:)/.test(text);

export const sourceFields: FormFields<SourceForm> = {
  words,
  differing: (one, other) => fields.filter((field) => one[field] !== other[field]),
  valueOf: (form, field) => {
    const value = form[field];
    if (typeof value === 'boolean') return value ? 'Yes' : 'No';
    const text = String(value);
    if (secrets.includes(field) && text !== '' && !isReference(text)) {
      return text === hidden ? 'The stored secret' : 'A new secret';
    }
    return text || '—';
  },
};
