import { TextInput } from '@mantine/core';
import { zodResolver } from '@hookform/resolvers/zod';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { z } from '@/lib/zod';
import { Problem } from '@/lib/api/problem';
import type { IdentityException } from '@/lib/api/types';
import { newIdempotencyKey } from '@/lib/idempotency';
import { addException, identityQueries, type IdentityInput } from '@/lib/identity';
import { useWrite } from '@/lib/permission';
import { useTyped } from '@/lib/typed';
import { useVerdict } from '@/lib/useVerdict';
import { splitName } from '@/lib/text';
import { DialogForm } from './DialogForm';
import { ExceptionEffect } from './ExceptionEffect';
import { ReasonField } from './ReasonField';
import { RoleButton } from './RoleButton';
import classes from './ExceptionForm.module.css';

const exceptionForm = z.object({
  brand: z.string().trim().min(1, 'Enter the brand'),
  model: z.string().trim().min(1, 'Enter the model'),
  variant: z.string().trim().min(1, 'Enter the variant'),
  reason: z.string().trim().min(1, 'Enter a reason, for whoever looks at this next'),
});

type Wanted = z.infer<typeof exceptionForm>;

type Props = {
  category: string;
  identity: IdentityInput;
  settled: boolean;
  onCancel: () => void;
  onKept: (exception: IdentityException) => void;
};

/** Mounted with its dialog, so that each opening starts from its identity and its own key. */
export function ExceptionForm({ category, identity, settled, onCancel, onKept }: Props) {
  const client = useQueryClient();
  const [key, setKey] = useState(newIdempotencyKey);
  const form = useForm<Wanted>({
    resolver: zodResolver(exceptionForm),
    defaultValues: { ...identity, reason: '' },
  });
  const { errors, isDirty } = form.formState;
  const leave = useTyped(() => isDirty);
  const [brand, model, variant] = useWatch({ control: form.control, name: ['brand', 'model', 'variant'] });
  const named = [brand, model, variant].every((text) => text.trim() !== '');
  const verdict = useVerdict(category, { brand, model, variant, mode: 'authoring' }, named);

  const keeping = useWrite('except', {
    mutationFn: (wanted: Wanted) => addException(category, wanted, key),
    onSuccess: async (exception) => {
      notifications.show({
        color: 'green',
        title: `“${exception.variant}” is now a real variant`,
        message: `The gate accepts ${splitName(exception)} from now on.`,
      });
      await client.invalidateQueries({ queryKey: identityQueries.all });
      leave();
      onKept(exception);
    },
    onError: (error) => {
      if (error instanceof Problem) setKey(newIdempotencyKey());
      verdict.retry();
    },
  });

  return (
    <DialogForm
      onSubmit={(event) => void form.handleSubmit((wanted) => keeping.mutate(wanted))(event)}
      onCancel={() => {
        leave();
        onCancel();
      }}
      error={keeping.error}
      submit={
        <RoleButton
          off={keeping.off}
          type="submit"
          disabled={!verdict.settled || verdict.decision?.valid}
          loading={keeping.isPending}
        >
          {variant.trim() ? `Keep “${variant.trim()}” as a variant` : 'Keep as a variant'}
        </RoleButton>
      }
    >
      {settled ? (
        <p className={classes.identity}>{splitName(identity)}</p>
      ) : (
        <div className={classes.fields}>
          <TextInput
            label="Brand"
            withAsterisk
            data-autofocus
            error={errors.brand?.message}
            {...form.register('brand')}
          />
          <TextInput label="Model" withAsterisk error={errors.model?.message} {...form.register('model')} />
          <TextInput
            label="Variant"
            withAsterisk
            error={errors.variant?.message}
            {...form.register('variant')}
          />
        </div>
      )}
      <ExceptionEffect verdict={verdict} named={named} />
      <ReasonField
        label="Reason"
        description="Recorded with the exception, under your name"
        error={errors.reason?.message}
        autoFocus={settled}
        {...form.register('reason')}
      />
    </DialogForm>
  );
}
