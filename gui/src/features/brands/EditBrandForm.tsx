import { Button } from '@mantine/core';
import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { ConflictDialog } from '@/components/ConflictDialog';
import { ProblemView } from '@/components/ProblemView';
import { UnsavedGuard } from '@/components/UnsavedGuard';
import { isProblem } from '@/lib/api/problem';
import type { Brand } from '@/lib/api/schemas';
import { count } from '@/lib/format';
import { BrandFields } from './BrandFields';
import { InUse } from './InUse';
import { brandForm, differingFields, formOf, valueOf, type BrandForm } from './brandForm';
import { refusedUse } from './references';
import type { Clash } from './useOwners';
import { useSaveBrand, type Saved } from './useSaveBrand';
import { fieldWords } from './words';
import classes from './Brands.module.css';

type Props = {
  /** The version the form began with; it stays while there are changes on top of it. */
  brand: Brand;
  /** Another object each time somebody asks to edit by key. */
  focus: object | null;
  onDirty: (dirty: boolean) => void;
  onSaved: (saved: Saved) => void;
  onMoveAlias: (clash: Clash) => void;
};

export function EditBrandForm({ brand, focus, onDirty, onSaved, onMoveAlias }: Props) {
  const [conflict, setConflict] = useState<{ mine: BrandForm; current: Brand } | null>(null);
  const [keep, setKeep] = useState(false);
  const left = useRef(false);
  const form = useForm<BrandForm>({ resolver: zodResolver(brandForm), values: formOf(brand) });
  const { isDirty } = form.formState;
  const { setFocus } = form;
  const saving = useSaveBrand((saved) => {
    left.current = saved.brand.slug !== brand.slug;
    setConflict(null);
    setKeep(false);
    form.reset(formOf(saved.brand));
    onDirty(false);
    onSaved(saved);
  });
  const use = refusedUse(saving.error);

  useEffect(() => onDirty(isDirty), [isDirty, onDirty]);
  useEffect(() => {
    if (focus) setFocus('name', { shouldSelect: true });
  }, [focus, setFocus]);

  function save(wanted: BrandForm, base = brand, force = false) {
    saving.mutate(
      { form: wanted, base, force },
      {
        onError: (error) => {
          if (!isProblem(error, 'version_conflict')) return;
          setConflict({ mine: wanted, current: error.members.current as Brand });
        },
      },
    );
  }

  const met = isProblem(saving.error, 'version_conflict');
  return (
    <>
      <form
        noValidate
        aria-label={`Edit ${brand.name}`}
        className={classes.edit}
        onSubmit={(event) => void form.handleSubmit((wanted) => save(wanted))(event)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') document.querySelector<HTMLElement>('[role="grid"]')?.focus();
        }}
      >
        <BrandFields form={form} brand={brand} onMoveAlias={onMoveAlias} />
        {use && <InUse slug={brand.slug} use={use} keep={keep} onKeep={setKeep} />}
        {saving.error && !use && !met && <ProblemView error={saving.error} />}
        <div className={classes.foot}>
          {isDirty && (
            <Button
              variant="default"
              onClick={() => {
                form.reset(formOf(brand));
                saving.reset();
              }}
            >
              Discard changes
            </Button>
          )}
          {use && (
            <Button
              color="red.9"
              disabled={!keep}
              loading={saving.isPending}
              onClick={() => void form.handleSubmit((wanted) => save(wanted, brand, true))()}
            >
              Save, keep the {count(use.products, 'product')}
            </Button>
          )}
          <Button type="submit" disabled={!isDirty || Boolean(brand.pending)} loading={saving.isPending}>
            Save changes
          </Button>
        </div>
      </form>
      <UnsavedGuard what={`the changes to ${brand.name}`} dirty={() => isDirty && !left.current} />
      <ConflictDialog
        conflict={
          conflict && {
            name: conflict.current.name,
            version: conflict.current.version,
            mine: conflict.mine,
            seen: formOf(brand),
            theirs: formOf(conflict.current),
          }
        }
        differing={differingFields}
        words={fieldWords}
        valueOf={valueOf}
        saving={saving.isPending}
        error={met ? null : saving.error}
        onSave={(chosen) => conflict && save(chosen, conflict.current)}
        onClose={() => {
          setConflict(null);
          saving.reset();
        }}
      />
    </>
  );
}
