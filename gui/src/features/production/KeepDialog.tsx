import { Button, TextInput } from '@mantine/core';
import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { DialogForm } from '@/components/DialogForm';
import { FormModal } from '@/components/FormModal';
import { ReasonField } from '@/components/ReasonField';
import text from '@/components/Text.module.css';
import { useTyped } from '@/lib/typed';
import { z } from '@/lib/zod';
import type { Wanted } from './choices';

const today = () => new Date().toLocaleDateString('sv-SE');

const keepForm = z.object({
  reason: z.string().trim().min(1, 'Enter a reason, for whoever looks at this next'),
  until: z.string().refine((day) => day === '' || day > today(), 'Choose a day that is still to come'),
});
type KeepForm = z.infer<typeof keepForm>;

export type Kept = {
  title: string;
  /** What keeping means for it. */
  effect: string;
};

type Props = { kept: Kept | null; onClose: () => void; onKeep: (wanted: Wanted) => void };

/** Asks why something stays as it is, and for how long. */
export function KeepDialog({ kept, onClose, onKeep }: Props) {
  return (
    <FormModal what="the reason" opened={kept !== null} onClose={onClose} title={kept?.title} size={480}>
      {kept && <KeepFields kept={kept} onClose={onClose} onKeep={onKeep} />}
    </FormModal>
  );
}

function KeepFields({ kept, onClose, onKeep }: Props & { kept: Kept }) {
  const form = useForm<KeepForm>({
    resolver: zodResolver(keepForm),
    defaultValues: { reason: '', until: '' },
  });
  const { errors, isDirty } = form.formState;
  const leave = useTyped(() => isDirty);
  function keep({ reason, until }: KeepForm) {
    leave();
    // To the end of that day, where the person is.
    onKeep({ action: 'keep', reason, ...(until && { until: new Date(`${until}T23:59:59`).toISOString() }) });
  }
  return (
    <DialogForm
      onSubmit={(event) => void form.handleSubmit(keep)(event)}
      onCancel={() => {
        leave();
        onClose();
      }}
      error={null}
      submit={<Button type="submit">Keep</Button>}
    >
      <p className={text.prose}>{kept.effect}</p>
      <ReasonField
        autoFocus
        label="Reason"
        description="Recorded under your name"
        error={errors.reason?.message}
        {...form.register('reason')}
      />
      <TextInput
        type="date"
        label="Until"
        description="It comes up again after this day. Leave it empty for no end."
        min={today()}
        error={errors.until?.message}
        {...form.register('until')}
      />
      <p className={text.muted}>Nothing is written until you apply what you have chosen.</p>
    </DialogForm>
  );
}
