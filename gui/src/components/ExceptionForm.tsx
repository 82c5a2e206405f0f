import { Button, TextInput } from '@mantine/core';
import { zodResolver } from '@hookform/resolvers/zod';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { z } from '@/lib/zod';
import { Problem } from '@/lib/api/problem';
import type { IdentityException } from '@/lib/api/schemas';
import { newIdempotencyKey } from '@/lib/idempotency';
import { addException, identityQueries, type IdentityInput } from '@/lib/identity';
import { useTyped } from '@/lib/typed';
import { useVerdict } from '@/lib/useVerdict';
import { splitName } from '@/lib/text';
import { ExceptionEffect } from './ExceptionEffect';
import { ProblemView } from './ProblemView';
import { ReasonField } from './ReasonField';
import classes from './ExceptionForm.module.css';

const exceptionForm = z.object({
  brand: z.string().trim().min(1, 'Type the brand'),
  model: z.string().trim().min(1, 'Type the model'),
  variant: z.string().trim().min(1, 'Type the variant that is real'),
  reason: z.string().trim().min(1, 'Say why: the next person will want to know'),
});

type Wanted = z.infer<typeof exceptionForm>;

type Props = {
  category: string;
  identity: IdentityInput;
  settled: boolean;
  onCancel: () => void;
  onKept: (exception: IdentityException) => void;
};

/** Mounted with its dialog, so each opening starts from the identity it was opened for and a key of its own. */
export function ExceptionForm({ category, identity, settled, onCancel, onKept }: Props) {
  const client = useQueryClient();
  const [key, setKey] = useState(newIdempotencyKey);
  const form = useForm<Wanted>({
    resolver: zodResolver(exceptionForm),
    defaultValues: { ...identity, reason: '' },
  });
  const { errors, isDirty } = form.formState;
  const done = useRef(false);
  useTyped(() => !done.current && isDirty);
  const [brand, model, variant] = useWatch({ control: form.control, name: ['brand', 'model', 'variant'] });
  const named = [brand, model, variant].every((text) => text.trim() !== '');
  const verdict = useVerdict(category, { brand, model, variant, mode: 'authoring' }, named);

  const keeping = useMutation({
    mutationFn: (wanted: Wanted) => addException(category, wanted, key),
    onSuccess: async (exception) => {
      notifications.show({
        color: 'green',
        title: `“${exception.variant}” is a real variant now`,
        message: `The gate lets ${splitName(exception)} through.`,
      });
      await client.invalidateQueries({ queryKey: identityQueries.all });
      done.current = true;
      onKept(exception);
    },
    onError: (error) => {
      if (error instanceof Problem) setKey(newIdempotencyKey());
      verdict.retry();
    },
  });

  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        // React hands a submit up through portals: a form below must not take it for its own.
        event.stopPropagation();
        void form.handleSubmit((wanted) => keeping.mutate(wanted))(event);
      }}
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
        label="Why it is real"
        description="Kept with the exception, under your name"
        error={errors.reason?.message}
        autoFocus={settled}
        {...form.register('reason')}
      />
      {keeping.error && <ProblemView error={keeping.error} />}
      <div className={classes.foot}>
        <Button
          variant="default"
          onClick={() => {
            done.current = true;
            onCancel();
          }}
        >
          Cancel
        </Button>
        <Button
          type="submit"
          disabled={!verdict.settled || verdict.decision?.valid}
          loading={keeping.isPending}
        >
          {variant.trim() ? `Keep “${variant.trim()}” as a variant` : 'Keep as a variant'}
        </Button>
      </div>
    </form>
  );
}
