import { NumberInput, Switch, TextInput } from '@mantine/core';
import { Controller, useWatch, type UseFormReturn } from 'react-hook-form';
import text from '@/components/Text.module.css';
import { Secret } from './SourceFields';
import { nextRun } from './source';
import type { SourceForm } from './sourceForm';
import classes from './Production.module.css';

type Props = {
  form: UseFormReturn<SourceForm>;
  saved: SourceForm;
  /** When the last pull was started; absent while there was none. */
  lastStarted: string | undefined;
};

/** Whether the source is asked by itself, how often, and who is told. */
export function ScheduleFields({ form, saved, lastStarted }: Props) {
  const [auto_pull, interval_hours] = useWatch({
    control: form.control,
    name: ['schedule_auto_pull', 'schedule_interval_hours'],
  });
  const { errors } = form.formState;
  const next = nextRun({ schedule: { auto_pull, interval_hours } }, lastStarted);
  return (
    <section aria-labelledby="source-schedule" className={classes.section}>
      <h3 id="source-schedule" className={classes.sectionTitle}>
        Automatic pull
      </h3>
      <Switch
        label="Compare with production automatically"
        description="It only reports: nothing is applied without you."
        {...form.register('schedule_auto_pull')}
      />
      {auto_pull && (
        <>
          <div className={classes.stored}>
            <Controller
              control={form.control}
              name="schedule_interval_hours"
              render={({ field }) => (
                <NumberInput
                  label="Every"
                  suffix=" h"
                  w={120}
                  min={1}
                  max={8760}
                  clampBehavior="none"
                  error={errors.schedule_interval_hours?.message}
                  value={field.value}
                  onBlur={field.onBlur}
                  onChange={field.onChange}
                />
              )}
            />
            {next && <span className={text.dim}>{next}</span>}
          </div>
          <TextInput
            label="Webhook"
            description="Told when an automatic pull finds something new; empty for nobody"
            placeholder="https://hooks.example.com/rollcall"
            autoComplete="off"
            error={errors.webhook_url?.message}
            {...form.register('webhook_url')}
          />
          <Secret form={form} saved={saved} field="webhook_secret" label="Webhook secret" />
        </>
      )}
    </section>
  );
}
