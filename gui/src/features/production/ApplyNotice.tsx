import { ActionIcon, Button, Progress } from '@mantine/core';
import { CircleCheck, CirclePlay, TriangleAlert, Undo2, X } from 'lucide-react';
import { Notice } from '@/components/Notice';
import { ProblemView } from '@/components/ProblemView';
import { RoleButton } from '@/components/RoleButton';
import { formatNumber } from '@/lib/format';
import { useOff } from '@/lib/permission';
import { isRunning } from './queries';
import type { Following } from './useApply';
import { undoneOf } from '@/lib/production';
import { toldOf } from './words';
import classes from './Production.module.css';

type Props = { following: Following; onShow: (applyId: string) => void };

/** The apply that is under way, or what came of the last one. */
export function ApplyNotice({ following, onShow }: Props) {
  const off = useOff('apply');
  const { report, undoing, error, close } = following;
  if (error && !report) return <ProblemView error={error} />;
  if (!report) return null;
  const { apply_id, state, actor, summary } = report;
  if (isRunning(state)) {
    const done = summary.total - summary.pending;
    const word = state === 'undoing' ? 'Undoing' : 'Applying';
    return (
      <>
        <Notice
          meaning="blue"
          icon={CirclePlay}
          action={
            <Button variant="subtle" onClick={() => onShow(apply_id)}>
              Show rows
            </Button>
          }
        >
          {word}, started by {actor}: {formatNumber(done)} of {formatNumber(summary.total)} rows. You can
          leave this page in the meantime.
        </Notice>
        <Progress
          value={summary.total > 0 ? (100 * done) / summary.total : 100}
          size={2}
          radius={0}
          className={classes.progress}
          aria-label={word}
        />
      </>
    );
  }
  const troubled = state === 'applied' && summary.refused > 0;
  return (
    <>
      <Notice
        meaning={troubled ? 'orange' : 'green'}
        icon={troubled ? TriangleAlert : CircleCheck}
        action={
          <>
            <Button variant="subtle" onClick={() => onShow(apply_id)}>
              Show rows
            </Button>
            {state === 'applied' && summary.applied > 0 && (
              <RoleButton
                off={off}
                variant="subtle"
                leftSection={<Undo2 size={13} aria-hidden />}
                loading={undoing.isPending}
                onClick={() => undoing.mutate(apply_id)}
              >
                Undo
              </RoleButton>
            )}
            <ActionIcon aria-label="Close the result" onClick={close}>
              <X size={14} aria-hidden />
            </ActionIcon>
          </>
        }
      >
        {state === 'undone' ? undoneOf(report) : `${toldOf(report)}.`}
      </Notice>
      {undoing.error != null && <ProblemView error={undoing.error} />}
    </>
  );
}
