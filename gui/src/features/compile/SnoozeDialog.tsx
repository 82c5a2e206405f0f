import { TextInput } from '@mantine/core';
import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { DialogForm } from '@/components/DialogForm';
import { FormModal } from '@/components/FormModal';
import { ReasonField } from '@/components/ReasonField';
import { RoleButton } from '@/components/RoleButton';
import text from '@/components/Text.module.css';
import type { RulesWarning } from '@/lib/api/types';
import { useOff } from '@/lib/permission';
import { useTyped } from '@/lib/typed';
import { z } from '@/lib/zod';
import { useSnooze } from './useSnooze';
import { nameOf } from './words';

const dayIn = (days: number) => {
  const day = new Date();
  day.setDate(day.getDate() + days);
  return day.toLocaleDateString('sv-SE');
};

const snoozeForm = z.object({
  until: z.string().refine((day) => day > dayIn(0), 'Choose a day that is still to come'),
  reason: z.string().trim().min(1, 'Enter a reason, for whoever looks at this next'),
});
type SnoozeForm = z.infer<typeof snoozeForm>;

/** Long enough for a fix to reach production, and short enough not to be forgotten. */
const usualDays = 30;

type Props = { category: string; warning: RulesWarning | undefined; onClose: () => void };

/** Asks until when nobody has to look at a warning, and why. */
export function SnoozeDialog({ warning, ...props }: Props) {
  return (
    <FormModal
      what="the reason"
      opened={warning !== undefined}
      onClose={props.onClose}
      title={warning && `Snooze ${nameOf(warning)}`}
      size={480}
    >
      {warning && <SnoozeFields key={warning.id} warning={warning} {...props} />}
    </FormModal>
  );
}

function SnoozeFields({ category, warning, onClose }: Props & { warning: RulesWarning }) {
  const off = useOff('apply');
  const form = useForm<SnoozeForm>({
    resolver: zodResolver(snoozeForm),
    defaultValues: { until: dayIn(usualDays), reason: '' },
  });
  const { errors, isDirty } = form.formState;
  const leave = useTyped(() => isDirty);
  const close = () => {
    leave();
    onClose();
  };
  const { mutate, isPending, error } = useSnooze(category, close);
  // To the end of that day, where the person is.
  const send = form.handleSubmit(({ until, reason }) =>
    mutate({ warning, wanted: { until: new Date(`${until}T23:59:59`).toISOString(), reason } }),
  );
  return (
    <DialogForm
      onSubmit={(event) => void send(event)}
      onCancel={close}
      error={error}
      submit={
        <RoleButton type="submit" off={off} loading={isPending}>
          Snooze
        </RoleButton>
      }
    >
      <p className={text.prose}>
        The warning stays in the compile report, but is not among the open ones until that day has passed.
      </p>
      <TextInput
        type="date"
        label="Until"
        withAsterisk
        min={dayIn(1)}
        error={errors.until?.message}
        {...form.register('until')}
      />
      <ReasonField
        autoFocus
        label="Reason"
        description="Recorded under your name"
        error={errors.reason?.message}
        {...form.register('reason')}
      />
    </DialogForm>
  );
}
