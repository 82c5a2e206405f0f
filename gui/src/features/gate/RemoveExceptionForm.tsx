import { Skeleton } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { DialogForm } from '@/components/DialogForm';
import { IconText } from '@/components/IconText';
import { ProblemView } from '@/components/ProblemView';
import { ProductLink } from '@/components/ProductLink';
import { ReasonField } from '@/components/ReasonField';
import { RoleButton } from '@/components/RoleButton';
import text from '@/components/Text.module.css';
import type { RemovedException } from '@/lib/api/types';
import { agree, count } from '@/lib/format';
import { identityQueries } from '@/lib/identity';
import { useWrite } from '@/lib/permission';
import { fullName, splitName } from '@/lib/text';
import { useTyped } from '@/lib/typed';
import { gateQueries, removeException } from './queries';
import { notifyRemoved } from './notifyRemoved';
import classes from './Gate.module.css';

type Props = { category: string; identifier: string; onCancel: () => void; onRemoved: () => void };

/** Says first which products would become invalid, then asks for the reason. */
export function RemoveExceptionForm({ category, identifier, onCancel, onRemoved }: Props) {
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const leave = useTyped(() => reason.trim() !== '');
  const preview = useQuery(gateQueries.removal(category, identifier));
  const removing = useWrite('except', {
    mutationFn: () => removeException(category, { identifier, dryRun: false, reason: reason.trim() }),
    onSuccess: ({ exception }) => {
      const again = () => client.invalidateQueries({ queryKey: identityQueries.all });
      notifyRemoved(category, exception, again);
      leave();
      onRemoved();
      return again();
    },
  });
  const told = preview.data;
  return (
    <DialogForm
      onSubmit={() => told && reason.trim() && removing.mutate()}
      onCancel={() => {
        leave();
        onCancel();
      }}
      error={removing.error}
      submit={
        <RoleButton
          off={removing.off}
          type="submit"
          color="red"
          disabled={!told || reason.trim() === ''}
          loading={removing.isPending}
        >
          {told && told.products.length > 0
            ? `Remove exception, leave ${count(told.products.length, 'product')} invalid`
            : 'Remove exception'}
        </RoleButton>
      }
    >
      {preview.error && <ProblemView error={preview.error} onRetry={() => void preview.refetch()} />}
      {preview.isPending && <Skeleton h={96} aria-label="Checking which products need it" />}
      {told && <Consequence category={category} told={told} />}
      <ReasonField
        label="Reason for removing it"
        description="Recorded with the removal, under your name"
        autoFocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </DialogForm>
  );
}

type ConsequenceProps = { category: string; told: RemovedException };

function Consequence({ category, told: { exception, products } }: ConsequenceProps) {
  const affected = products.length > 0;
  return (
    <section aria-label="What would happen" className={classes.consequence}>
      <p className={text.prose}>
        The gate will reject <strong>{splitName(exception)}</strong> again, wherever it comes from.
      </p>
      <IconText icon={affected ? TriangleAlert : CircleCheck} meaning={affected ? 'orange' : 'green'}>
        {affected
          ? `${count(products.length, 'product')} ${agree(products.length, 'depends', 'depend')} on it: kept in the catalog, but no longer valid.`
          : 'No product depends on it.'}
      </IconText>
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
