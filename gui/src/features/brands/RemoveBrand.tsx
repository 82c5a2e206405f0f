import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { DialogFoot } from '@/components/DialogFoot';
import { ProblemView } from '@/components/ProblemView';
import { RoleButton } from '@/components/RoleButton';
import type { Brand } from '@/lib/api/types';
import { brandQueries } from '@/lib/brands';
import { count } from '@/lib/format';
import { useOff, useWrite } from '@/lib/permission';
import { InUse } from './InUse';
import { brandUse, rejectedUse } from './references';
import { removeBrand } from './queries';
import { notifyChange } from '@/components/notifyChange';
import { undoOf } from './undoOf';
import { useChanged } from '@/lib/useChanged';
import dialog from '@/components/Dialog.module.css';
import text from '@/components/Text.module.css';

type Props = { brand: Brand; onCancel: () => void; onRemoved: () => void };

export function RemoveBrand({ brand, onCancel, onRemoved }: Props) {
  const client = useQueryClient();
  const changed = useChanged();
  const [keep, setKeep] = useState(false);
  const forceOff = useOff('force');
  const removing = useWrite('edit', {
    mutationFn: (force: boolean) => removeBrand(brand, force),
    onSuccess: async ({ brand: gone, productsLeft }) => {
      onRemoved();
      notifyChange({
        title: `Deleted ${gone.name}`,
        message:
          productsLeft > 0
            ? `${count(productsLeft, 'product')} kept.`
            : 'It is no longer in the brand registry.',
        // Its removal is a version of its own.
        undo: await undoOf({ ...gone, version: gone.version + 1 }),
        onUndone: changed,
      });
      client.removeQueries({ queryKey: brandQueries.one(gone.slug).queryKey });
      await changed();
    },
    onError: () => changed(),
  });
  const rejected = rejectedUse(removing.error);
  const use = rejected ?? brandUse(brand);
  return (
    <div className={dialog.form}>
      {use ? (
        <InUse slug={brand.slug} use={use} keep={keep} onKeep={setKeep} />
      ) : (
        <p className={text.prose}>
          No product uses it. Its name{brand.aliases.length > 0 && ' and aliases'} can be given to another
          brand afterwards.
        </p>
      )}
      {removing.error && !rejected && <ProblemView error={removing.error} />}
      <DialogFoot onCancel={onCancel} focusCancel>
        {use ? (
          <RoleButton
            off={forceOff}
            color="red.9"
            disabled={!keep}
            loading={removing.isPending}
            onClick={() => removing.mutate(true)}
          >
            Delete {brand.name}, keep the {count(use.products, 'product')}
          </RoleButton>
        ) : (
          <RoleButton
            off={removing.off}
            color="red.9"
            loading={removing.isPending}
            onClick={() => removing.mutate(false)}
          >
            Delete {brand.name}
          </RoleButton>
        )}
      </DialogFoot>
    </div>
  );
}
