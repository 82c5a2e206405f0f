import { Button, Skeleton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useRef, useState } from 'react';
import { ProblemView } from '@/components/ProblemView';
import { ProductLink } from '@/components/ProductLink';
import { ReasonField } from '@/components/ReasonField';
import type { RemovedException } from '@/lib/api/schemas';
import { count } from '@/lib/format';
import { identityQueries } from '@/lib/identity';
import { fullName, splitName } from '@/lib/text';
import { useTyped } from '@/lib/typed';
import { gateQueries, removeException } from './queries';
import { toldRemoved } from './toldRemoved';
import classes from './Gate.module.css';

type Props = { category: string; identifier: string; onCancel: () => void; onRemoved: () => void };

/** What would stand without a leg to stand on comes first; then the reason, then the removal. */
export function RemoveExceptionForm({ category, identifier, onCancel, onRemoved }: Props) {
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const done = useRef(false);
  useTyped(() => !done.current && reason.trim() !== '');
  const preview = useQuery(gateQueries.removal(category, identifier));
  const removing = useMutation({
    mutationFn: () => removeException(category, { identifier, dryRun: false, reason: reason.trim() }),
    onSuccess: ({ exception }) => {
      const again = () => client.invalidateQueries({ queryKey: identityQueries.all });
      toldRemoved(category, exception, again);
      done.current = true;
      onRemoved();
      return again();
    },
  });
  const told = preview.data;
  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (told && reason.trim()) removing.mutate();
      }}
    >
      {preview.error && <ProblemView error={preview.error} onRetry={() => void preview.refetch()} />}
      {preview.isPending && <Skeleton h={96} aria-label="Looking for what stands on it" />}
      {told && <Consequence category={category} told={told} />}
      <ReasonField
        label="Why it goes"
        description="Kept with the removal, under your name"
        autoFocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {removing.error && <ProblemView error={removing.error} />}
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
          color="red"
          disabled={!told || reason.trim() === ''}
          loading={removing.isPending}
        >
          {told && told.products.length > 0
            ? `Remove exception, leave ${count(told.products.length, 'product')} invalid`
            : 'Remove exception'}
        </Button>
      </div>
    </form>
  );
}

function Consequence({
  category,
  told: { exception, products },
}: {
  category: string;
  told: RemovedException;
}) {
  const affected = products.length > 0;
  const Icon = affected ? TriangleAlert : CircleCheck;
  return (
    <section
      aria-label="What would happen"
      className={classes.consequence}
      data-affected={affected || undefined}
    >
      <p className={classes.prose}>
        The gate refuses <strong>{splitName(exception)}</strong> again, wherever it comes from.
      </p>
      <p className={classes.effect}>
        <Icon size={15} aria-hidden />
        {affected
          ? `${count(products.length, 'product')} ${products.length === 1 ? 'stands' : 'stand'} only because of it: kept in the catalog, but no longer valid.`
          : 'No product stands because of it.'}
      </p>
      {affected && (
        <ul className={classes.affected} aria-label="Products that become invalid">
          {products.map((product) => (
            <li key={product.productId}>
              <span>{fullName(product)}</span>
              <ProductLink category={category} productId={product.productId} mono>
                {product.productId}
              </ProductLink>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
