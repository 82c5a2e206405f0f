import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { EditForm } from '@/components/EditForm';
import { RoleButton } from '@/components/RoleButton';
import { isProblem } from '@/lib/api/problem';
import type { Brand } from '@/lib/api/types';
import type { Conflict } from '@/lib/conflict';
import { count } from '@/lib/format';
import { useOff } from '@/lib/permission';
import { BrandFields } from './BrandFields';
import { InUse } from './InUse';
import { brandFields, brandForm, formOf, type BrandForm } from './brandForm';
import { rejectedUse } from './references';
import type { Clash } from './useOwners';
import { useSaveBrand, type Saved } from './useSaveBrand';

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
  const [conflict, setConflict] = useState<(Conflict<BrandForm> & { current: Brand }) | null>(null);
  const [keep, setKeep] = useState(false);
  const forceOff = useOff('force');
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
  const use = rejectedUse(saving.error);

  useEffect(() => onDirty(isDirty), [isDirty, onDirty]);
  useEffect(() => {
    if (focus) setFocus('name', { shouldSelect: true });
  }, [focus, setFocus]);

  function save(mine: BrandForm, base = brand, force = false) {
    saving.mutate(
      { form: mine, base, force },
      {
        onError: (error) => {
          if (!isProblem(error, 'version_conflict')) return;
          const current = error.members.current as Brand;
          const { name, version } = current;
          setConflict({ name, version, mine, seen: formOf(brand), theirs: formOf(current), current });
        },
      },
    );
  }

  return (
    <EditForm
      name={brand.name}
      changed={isDirty}
      blocked={Boolean(brand.pending)}
      saving={saving}
      explained={use !== null}
      left={left}
      conflict={conflict}
      fields={brandFields}
      onSubmit={(event) => void form.handleSubmit((wanted) => save(wanted))(event)}
      onDiscard={() => {
        form.reset(formOf(brand));
        saving.reset();
      }}
      onResolve={(chosen) => conflict && save(chosen, conflict.current)}
      onCloseConflict={() => {
        setConflict(null);
        saving.reset();
      }}
      action={
        use && (
          <RoleButton
            off={forceOff}
            color="red.9"
            disabled={!keep}
            loading={saving.isPending}
            onClick={() => void form.handleSubmit((wanted) => save(wanted, brand, true))()}
          >
            Save, keep the {count(use.products, 'product')}
          </RoleButton>
        )
      }
    >
      <BrandFields form={form} brand={brand} onMoveAlias={onMoveAlias} />
      {use && <InUse slug={brand.slug} use={use} keep={keep} onKeep={setKeep} />}
    </EditForm>
  );
}
