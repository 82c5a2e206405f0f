import { Button, Skeleton } from '@mantine/core';
import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { Moment } from '@/components/Moment';
import { ProblemView } from '@/components/ProblemView';
import { RoleButton } from '@/components/RoleButton';
import { PanelSection, SidePanel } from '@/components/SidePanel';
import { StatusBadge } from '@/components/StatusBadge';
import { applyBadge, pullBadge } from '@/components/productionBadges';
import { quiet } from '@/components/quiet';
import text from '@/components/Text.module.css';
import type { ProductionApply, ProductionHistory, ProductionPull } from '@/lib/api/types';
import { span } from '@/lib/age';
import { count } from '@/lib/format';
import { useWrite } from '@/lib/permission';
import { undoApply, undoneOf } from '@/lib/production';
import { useChanged } from '@/lib/useChanged';
import { ApplyResults } from './ApplyResults';
import classes from './Production.module.css';

type Props = {
  category: string;
  history: { data: ProductionHistory | undefined; error: unknown; refetch: () => unknown };
  /** The apply whose rows are shown. */
  of: string | undefined;
  onShow: (applyId: string | undefined) => void;
  onClose: () => void;
};

/** Who compared and applied what and when; an apply can be undone here, and says what stayed. */
export function HistoryPanel({ category, history, of, onShow, onClose }: Props) {
  const { data, error, refetch } = history;
  return (
    <SidePanel label="Production history" over="Production" title="History" onClose={onClose}>
      {error != null && !data && <ProblemView error={error} onRetry={() => void refetch()} />}
      {!data && error == null && <Skeleton h={120} m={20} />}
      {data && (
        <>
          <PanelSection title="Applied">
            <Applies category={category} applies={data.applies} of={of} onShow={onShow} />
          </PanelSection>
          <PanelSection title="Compared">
            <ul className={classes.entries} aria-label="Comparisons">
              {data.pulls.map((pull) => (
                <PullEntry key={pull.id} pull={pull} />
              ))}
              {data.pulls.length === 0 && <li className={text.dim}>Nothing was compared yet.</li>}
            </ul>
          </PanelSection>
        </>
      )}
    </SidePanel>
  );
}

type AppliesProps = Pick<Props, 'category' | 'of' | 'onShow'> & { applies: ProductionApply[] };

function Applies({ category, applies, of, onShow }: AppliesProps) {
  const changed = useChanged();
  const [told, setTold] = useState<Record<string, string>>({});
  const undoing = useWrite('apply', {
    mutationFn: (applyId: string) => undoApply(category, applyId),
    onSuccess: (report) => setTold((now) => ({ ...now, [report.apply_id]: undoneOf(report) })),
    onSettled: () => changed(),
  });
  return (
    <>
      <ul className={classes.entries} aria-label="Applies">
        {applies.map((apply) => (
          <li key={apply.apply_id}>
            <div className={classes.entry}>
              <StatusBadge badge={applyBadge(apply.state)} />
              <span className={text.dim}>
                <Moment at={apply.at} /> by {apply.actor}
              </span>
              <span className={classes.entryActs}>
                <Button
                  {...quiet}
                  aria-expanded={of === apply.apply_id}
                  onClick={() => onShow(of === apply.apply_id ? undefined : apply.apply_id)}
                >
                  {of === apply.apply_id ? 'Hide rows' : 'Show rows'}
                </Button>
                {apply.state === 'applied' && (
                  <RoleButton
                    off={undoing.off}
                    variant="subtle"
                    size="compact-xs"
                    leftSection={<Undo2 size={13} aria-hidden />}
                    loading={undoing.isPending && undoing.variables === apply.apply_id}
                    onClick={() => undoing.mutate(apply.apply_id)}
                  >
                    Undo
                  </RoleButton>
                )}
              </span>
            </div>
            {apply.undone_at && (
              <p className={text.dim}>
                Undone <Moment at={apply.undone_at} /> by {apply.undone_by}
              </p>
            )}
            {told[apply.apply_id] && <p role="status">{told[apply.apply_id]}</p>}
            {of === apply.apply_id && <ApplyResults category={category} applyId={apply.apply_id} />}
          </li>
        ))}
        {applies.length === 0 && <li className={text.dim}>Nothing was applied yet.</li>}
      </ul>
      {undoing.error != null && <ProblemView error={undoing.error} />}
    </>
  );
}

function PullEntry({ pull }: { pull: ProductionPull }) {
  const { state, started_at, actor, millis, products, error, hint, source } = pull;
  return (
    <li>
      <div className={classes.entry}>
        <StatusBadge badge={pullBadge(state)} />
        <span className={text.dim}>
          <Moment at={started_at} /> by {actor}
          {millis !== null && `, ${millis < 1000 ? `${millis} ms` : span(millis)}`}
        </span>
        {products !== null && <span className={classes.entryActs}>{count(products, 'product')}</span>}
      </div>
      {error && (
        <p className={text.dim}>
          {error} {hint}
        </p>
      )}
      {source && <p className={text.mono}>{source}</p>}
    </li>
  );
}
