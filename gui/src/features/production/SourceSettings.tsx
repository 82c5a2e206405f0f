import { SegmentedControl } from '@mantine/core';
import { zodResolver } from '@hookform/resolvers/zod';
import { PlugZap } from 'lucide-react';
import { useState } from 'react';
import { Controller, useForm, useWatch } from 'react-hook-form';
import { ConflictDialog } from '@/components/ConflictDialog';
import { DialogForm } from '@/components/DialogForm';
import { ProblemView } from '@/components/ProblemView';
import { RoleButton } from '@/components/RoleButton';
import text from '@/components/Text.module.css';
import type { ProductSource } from '@/lib/api/types';
import { isProblem } from '@/lib/api/problem';
import { useWrite } from '@/lib/permission';
import { useTyped } from '@/lib/typed';
import { ConnectionSteps } from './ConnectionSteps';
import { testSource } from './queries';
import { ScheduleFields } from './ScheduleFields';
import { ApiFields, ManualFields, S3Fields } from './SourceFields';
import { fieldOf, formOf, sourceFields, sourceForm, sourceOf, type SourceForm } from './sourceForm';
import { useSaveSource } from './useSaveSource';
import classes from './Production.module.css';

type Versioned = { source: ProductSource; etag: string };
type Props = {
  category: string;
  opened: Versioned;
  lastStarted: string | undefined;
  onClose: () => void;
};

/** Mounted with its dialog. It stays on the version it was opened with, whatever is read anew behind it. */
export function SourceSettings({ category, opened, lastStarted, onClose }: Props) {
  const [seen] = useState(opened);
  const saved = formOf(seen.source);
  const form = useForm<SourceForm>({ resolver: zodResolver(sourceForm), defaultValues: saved });
  const { isDirty } = form.formState;
  const leave = useTyped(() => isDirty);
  const type = useWatch({ control: form.control, name: 'source_type' });

  /** A refusal that names a field is shown at the field; the answer says so. */
  function told(error: unknown): boolean {
    if (!isProblem(error, 'validation_failed')) return false;
    const field = fieldOf(error.members.member, saved);
    if (!field) return false;
    const message = error.detail.replace(/^[\w.]+: /, '');
    form.setError(field, { message }, { shouldFocus: true });
    return true;
  }
  const testing = useWrite('configure', {
    mutationFn: (wanted: SourceForm) => testSource(category, sourceOf(wanted, seen.source)),
    onError: told,
  });
  const saving = useSaveSource(category, seen, {
    onSaved: () => {
      leave();
      onClose();
    },
    onError: told,
  });
  const shown = (error: unknown) =>
    isProblem(error, 'validation_failed') && fieldOf(error.members.member, saved) ? null : error;

  return (
    <>
      <DialogForm
        onSubmit={(event) => void form.handleSubmit((wanted) => saving.save(wanted))(event)}
        onCancel={() => {
          leave();
          onClose();
        }}
        error={saving.conflict ? null : shown(saving.error)}
        submit={
          <RoleButton off={saving.off} type="submit" disabled={!isDirty} loading={saving.isPending}>
            Save source
          </RoleButton>
        }
      >
        <Controller
          control={form.control}
          name="source_type"
          render={({ field }) => (
            <SegmentedControl
              aria-label="Source type"
              fullWidth
              data={[
                ...(seen.source.source_type === '' ? [{ value: '', label: 'None' }] : []),
                { value: 's3', label: 'S3 bucket' },
                { value: 'api', label: 'API' },
                { value: 'manual', label: 'Manual' },
              ]}
              value={field.value}
              onChange={(next) => {
                testing.reset();
                field.onChange(next);
              }}
            />
          )}
        />
        {type === '' && (
          <p className={text.muted}>Choose where the list of products is that are live on the site.</p>
        )}
        {type === 's3' && <S3Fields form={form} saved={saved} />}
        {type === 'api' && <ApiFields form={form} saved={saved} />}
        {type === 'manual' && <ManualFields form={form} category={category} />}
        {type !== '' && (
          <section aria-label="Connection" className={classes.section}>
            <div className={classes.stored}>
              <RoleButton
                off={testing.off}
                variant="default"
                leftSection={<PlugZap size={13} aria-hidden />}
                loading={testing.isPending}
                onClick={(event) => void form.handleSubmit((wanted) => testing.mutate(wanted))(event)}
              >
                Test connection
              </RoleButton>
              <span className={text.dim}>
                Asks the source as it stands here, saved or not. Nothing is kept.
              </span>
            </div>
            {(testing.isPending || testing.data) && <ConnectionSteps type={type} report={testing.data} />}
            {shown(testing.error) != null && <ProblemView error={testing.error} />}
          </section>
        )}
        {type !== '' && <ScheduleFields form={form} saved={saved} lastStarted={lastStarted} />}
      </DialogForm>
      <ConflictDialog
        conflict={saving.conflict}
        fields={sourceFields}
        saving={saving.isPending}
        error={saving.conflict && !isProblem(saving.error, 'version_conflict') ? saving.error : null}
        onSave={saving.resolve}
        onClose={saving.closeConflict}
      />
    </>
  );
}
