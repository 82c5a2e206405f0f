import { FocusTrap, Modal, Skeleton } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { useWrite, type Permission } from '@/lib/permission';
import { useChanged } from '@/lib/useChanged';
import { DialogFoot } from './DialogFoot';
import { Preview, type Figure } from './Preview';
import { ProblemView } from './ProblemView';
import { RoleButton } from './RoleButton';

type Props<R> = {
  opened: boolean;
  onClose: () => void;
  title: string;
  /** What is being done until the preview is there. */
  waiting: string;
  preview: {
    data: R | undefined;
    error: unknown;
    isFetching: boolean;
    /** The preview of the choices made before: it stays in sight while the new one is made. */
    isPlaceholderData: boolean;
    refetch: () => unknown;
  };
  figures: (report: R) => Figure[];
  /** What the button says; null where there is nothing to do. */
  promise: (report: R) => string | null;
  /** What applying needs, where it is more than editing. */
  permission?: Permission;
  /** Does what the preview shows. */
  apply: () => Promise<R>;
  /** The toast once it is done. */
  told: (report: R) => { title: string; message: string };
  onApplied?: () => void;
  children: (report: R) => ReactNode;
};

/** Shows what an operation would do, then does exactly that. */
export function PreviewDialog<R>({ opened, onClose, title, waiting, preview, ...props }: Props<R>) {
  const { isFetching, isPlaceholderData } = preview;
  const changed = useChanged();
  const applying = useWrite(props.permission ?? 'edit', {
    mutationFn: props.apply,
    onSuccess: async (report) => {
      notifications.show({ color: 'green', ...props.told(report) });
      props.onApplied?.();
      onClose();
      await changed();
    },
    onError: () => void preview.refetch(),
  });
  const report = isFetching && !isPlaceholderData ? undefined : preview.data;
  const promise = report === undefined ? null : props.promise(report);
  const failed = preview.error != null && !isFetching;
  function close() {
    applying.reset();
    onClose();
  }
  return (
    <Modal opened={opened} onClose={close} title={title} size={620}>
      <FocusTrap.InitialFocus />
      {failed && <ProblemView error={preview.error} onRetry={() => void preview.refetch()} />}
      {!failed && report === undefined && <Skeleton h={180} aria-label={waiting} />}
      {report !== undefined && (
        <Preview
          figures={props.figures(report)}
          foot={
            <DialogFoot onCancel={close} cancel={promise === null ? 'Close' : 'Cancel'}>
              {promise !== null && (
                <RoleButton
                  off={applying.off}
                  disabled={isFetching}
                  loading={applying.isPending}
                  onClick={() => applying.mutate()}
                >
                  {promise}
                </RoleButton>
              )}
            </DialogFoot>
          }
        >
          {props.children(report)}
          {applying.error != null && <ProblemView error={applying.error} />}
        </Preview>
      )}
    </Modal>
  );
}
