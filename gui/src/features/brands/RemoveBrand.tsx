import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemView } from '@/components/ProblemView';
import type { Brand } from '@/lib/api/schemas';
import { brandQueries } from '@/lib/brands';
import { count } from '@/lib/format';
import { InUse } from './InUse';
import { brandUse, refusedUse } from './references';
import { removeBrand } from './queries';
import { toldChange } from '@/components/toldChange';
import { undoOf } from './undoOf';
import { useChanged } from '@/lib/useChanged';
import classes from './Brands.module.css';

type Props = { brand: Brand; onCancel: () => void; onRemoved: () => void };

export function RemoveBrand({ brand, onCancel, onRemoved }: Props) {
  const client = useQueryClient();
  const changed = useChanged();
  const [keep, setKeep] = useState(false);
  const removing = useMutation({
    mutationFn: (force: boolean) => removeBrand(brand, force),
    onSuccess: async ({ brand: gone, productsLeft }) => {
      onRemoved();
      toldChange({
        title: `Removed ${gone.name}`,
        message:
          productsLeft > 0
            ? `${count(productsLeft, 'product')} kept without it.`
            : 'The registry no longer has it.',
        // Its removal is a version of its own.
        undo: await undoOf({ ...gone, version: gone.version + 1 }),
        onUndone: changed,
      });
      client.removeQueries({ queryKey: brandQueries.one(gone.slug).queryKey });
      await changed();
    },
    onError: () => changed(),
  });
  const refused = refusedUse(removing.error);
  const use = refused ?? brandUse(brand);
  return (
    <div className={classes.form}>
      {use ? (
        <InUse slug={brand.slug} use={use} keep={keep} onKeep={setKeep} />
      ) : (
        <p className={classes.prose}>
          No product references it. Its name{brand.aliases.length > 0 && ' and its aliases'} can be given to
          another brand afterwards.
        </p>
      )}
      {removing.error && !refused && <ProblemView error={removing.error} />}
      <div className={classes.foot}>
        <Button variant="default" autoFocus data-autofocus onClick={onCancel}>
          Cancel
        </Button>
        {use ? (
          <Button
            color="red.9"
            disabled={!keep}
            loading={removing.isPending}
            onClick={() => removing.mutate(true)}
          >
            Remove from the registry, keep the {count(use.products, 'product')}
          </Button>
        ) : (
          <Button color="red.9" loading={removing.isPending} onClick={() => removing.mutate(false)}>
            Delete {brand.name}
          </Button>
        )}
      </div>
    </div>
  );
}
