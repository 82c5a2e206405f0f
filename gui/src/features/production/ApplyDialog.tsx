import { Modal, Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { DialogFoot } from '@/components/DialogFoot';
import { Names } from '@/components/Names';
import { Preview, PreviewGroup, PreviewRow, PreviewTags } from '@/components/Preview';
import { ProblemView } from '@/components/ProblemView';
import { RoleButton } from '@/components/RoleButton';
import { StatusBadge } from '@/components/StatusBadge';
import text from '@/components/Text.module.css';
import type { ApplyPreview, ApplyReport } from '@/lib/api/types';
import { count, formatNumber } from '@/lib/format';
import { useWrite } from '@/lib/permission';
import { actionsOf, isEmpty, type Choices } from './choices';
import { useChoicesPreview } from './ChoiceBar';
import { applyActions } from './queries';
import type { Action } from './types';
import { brandsBadge, chosenBadge, promiseOf, refusalBadge } from './words';

type Props = {
  category: string;
  planId: string;
  choices: Choices;
  /** Those of the chosen rows that are loaded, by name, with what differs. */
  named: { name: string; detail?: ReactNode }[];
  opened: boolean;
  onClose: () => void;
  onStarted: (report: ApplyReport) => void;
};

/** What will happen, and what will not and why; then it is started, and goes on without the page. */
export function ApplyDialog({ opened, onClose, choices, ...props }: Props) {
  return (
    <Modal opened={opened && !isEmpty(choices)} onClose={onClose} title="Apply to the catalog" size={620}>
      <Applying choices={choices} onClose={onClose} {...props} />
    </Modal>
  );
}

function Applying({ category, planId, choices, named, onClose, onStarted }: Omit<Props, 'opened'>) {
  const preview = useChoicesPreview(category, planId, choices);
  const applying = useWrite('apply', {
    mutationFn: () => applyActions(category, planId, actionsOf(choices)),
    onSuccess: onStarted,
    onError: () => void preview.refetch(),
  });
  const { data, error } = preview;
  if (error != null && !data) return <ProblemView error={error} onRetry={() => void preview.refetch()} />;
  if (!data) return <Skeleton h={180} aria-label="Working out what would happen" />;
  const promise = promiseOf(data);
  return (
    <Preview
      figures={figuresOf(data)}
      foot={
        <DialogFoot onCancel={onClose} cancel={promise === null ? 'Close' : 'Cancel'}>
          {promise !== null && (
            <RoleButton
              off={applying.off}
              loading={applying.isPending}
              disabled={preview.isPlaceholderData}
              onClick={() => applying.mutate()}
            >
              {promise}
            </RoleButton>
          )}
        </DialogFoot>
      }
    >
      {promise === null && <p className={text.prose}>None of the chosen rows can be applied.</p>}
      {promise !== null && named.length > 0 && (
        <Names label="Chosen rows" names={named} total={Math.max(named.length, amountOf(data))} />
      )}
      <PreviewGroup title="Brands that will be registered" amount={data.brands.length}>
        <PreviewTags tags={data.brands} />
      </PreviewGroup>
      <PreviewGroup title="Cannot be applied" amount={data.refused_total}>
        {data.refused.map(({ row_id, action, reason, message, productId }) => (
          <PreviewRow
            key={`${row_id} ${action}`}
            name={productId ? <code>{productId}</code> : 'A row of the source'}
            end={<StatusBadge badge={refusalBadge(reason)} />}
          >
            {message}
          </PreviewRow>
        ))}
        {data.refused_total > data.refused.length && (
          <p className={text.dim}>and {formatNumber(data.refused_total - data.refused.length)} more</p>
        )}
      </PreviewGroup>
      {data.unjudged > 0 && (
        <p className={text.muted}>
          Whether {count(data.unjudged, 'product')} can be added is only decided when they are: the catalog
          could not be asked about so many now, or not at all.
        </p>
      )}
      {applying.error != null && <ProblemView error={applying.error} />}
    </Preview>
  );
}

const amountOf = ({ summary }: ApplyPreview) => Object.values(summary).reduce((sum, each) => sum + each, 0);

const units: [Action, string][] = [
  ['add', 'product'],
  ['accept_value', 'value'],
  ['discontinue', 'product'],
  ['keep', 'row'],
  ['resolve', 'conflict'],
  ['flag', 'row'],
];

const figuresOf = ({ summary, brands }: ApplyPreview) => [
  ...units
    .map(([action, unit]) => ({ badge: chosenBadge(action), amount: summary[action] ?? 0, unit }))
    .filter(({ amount }) => amount > 0),
  ...(brands.length > 0 ? [{ badge: brandsBadge, amount: brands.length, unit: 'brand' }] : []),
];
