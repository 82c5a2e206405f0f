import { Checkbox, TextInput } from '@mantine/core';
import { Controller, useWatch, type UseFormReturn } from 'react-hook-form';
import { SecretField } from './SecretField';
import type { SourceForm } from './sourceForm';
import { UploadField } from './UploadField';
import classes from './Production.module.css';

type Form = UseFormReturn<SourceForm>;
type Props = { form: Form; saved: SourceForm };
type TextField = {
  [Field in keyof SourceForm]: SourceForm[Field] extends string ? Field : never;
}[keyof SourceForm];

function Text({ form, field, ...input }: { form: Form; field: TextField } & TextInputProps) {
  return (
    <TextInput
      {...input}
      autoComplete="off"
      spellCheck={false}
      error={form.formState.errors[field]?.message}
      {...form.register(field)}
    />
  );
}
type TextInputProps = { label: string; description?: string; placeholder?: string; withAsterisk?: boolean };

type SecretProps = Props & { field: TextField; label: string; description?: string };

export function Secret({ form, saved, field, label, description }: SecretProps) {
  return (
    <Controller
      control={form.control}
      name={field}
      render={({ field: { value, onChange }, fieldState }) => (
        <SecretField
          label={label}
          {...(description && { description })}
          value={value}
          saved={saved[field]}
          error={fieldState.error?.message}
          onChange={onChange}
        />
      )}
    />
  );
}

const listPath = 'Where the list is in the document, such as $.products; $ when the document is the list';

/** An object in a bucket. */
export function S3Fields({ form, saved }: Props) {
  const anonymous = useWatch({ control: form.control, name: 's3_anonymous' });
  return (
    <div className={classes.fields}>
      <div className={classes.two}>
        <Text form={form} field="s3_bucket" label="Bucket" withAsterisk />
        <Text form={form} field="s3_region" label="Region" placeholder="us-east-2" withAsterisk />
      </div>
      <Text
        form={form}
        field="s3_key"
        label="Key"
        placeholder="production/activeFiltering/mouse.json"
        withAsterisk
      />
      <Text form={form} field="s3_product_list_path" label="Path to the list" description={listPath} />
      <Checkbox label="The bucket is public: ask without signing in" {...form.register('s3_anonymous')} />
      {!anonymous && (
        <div className={classes.two}>
          <Text
            form={form}
            field="s3_access_key"
            label="Access key"
            description="Leave both empty for the credentials of the server"
          />
          <Secret form={form} saved={saved} field="s3_secret_key" label="Secret key" />
        </div>
      )}
      <Text
        form={form}
        field="s3_endpoint"
        label="Endpoint"
        description="Of another store than Amazon’s; empty for Amazon’s"
        placeholder="https://storage.example.com"
      />
      <Checkbox
        label="The bucket stands in the path, not in the host name"
        {...form.register('s3_path_style')}
      />
    </div>
  );
}

/** An endpoint that answers the list, at once or in pages. */
export function ApiFields({ form, saved }: Props) {
  return (
    <div className={classes.fields}>
      <Text
        form={form}
        field="api_url"
        label="Address"
        placeholder="https://shop.example.com/api/products"
        withAsterisk
      />
      <Secret
        form={form}
        saved={saved}
        field="api_auth_header"
        label="Authorization header"
        description="A value for Authorization, or “Name: value”; env:NAME or file:/path instead of the value is a reference, anything else is stored encrypted"
      />
      <Text form={form} field="api_product_list_path" label="Path to the list" description={listPath} />
      <Text
        form={form}
        field="api_next_path"
        label="Path to the next page"
        description="Where an answer has the link to the next one; empty when there are no pages"
      />
      <div className={classes.two}>
        <Text
          form={form}
          field="api_cursor_path"
          label="Path to the cursor"
          description="Instead of a link to the next page"
        />
        <Text form={form} field="api_cursor_parameter" label="Cursor parameter" placeholder="cursor" />
      </div>
    </div>
  );
}

/** A list that somebody puts here by hand. */
export function ManualFields({ form, category }: { form: Form; category: string }) {
  const file = useWatch({ control: form.control, name: 'manual_file' });
  return (
    <div className={classes.fields}>
      <Text
        form={form}
        field="manual_file"
        label="File"
        description={`In helper_files/${category}; empty for a list that is uploaded here`}
        placeholder="production.json"
      />
      <Text form={form} field="manual_product_list_path" label="Path to the list" description={listPath} />
      {file.trim() === '' && <UploadField category={category} />}
    </div>
  );
}
