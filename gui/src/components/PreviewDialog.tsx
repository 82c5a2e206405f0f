import { Button, FocusTrap, Modal, Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { DialogFoot } from './DialogFoot';
import { Preview, type Figure } from './Preview';
import { ProblemView } from './ProblemView';

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
  applying: { mutate: () => void; isPending: boolean; error: unknown; reset: () => void };
  children: (report: R) => ReactNode;
};

/** Shows what an operation would do, then does exactly that. */
export function PreviewDialog<R>({ opened, onClose, title, waiting, preview, applying, ...told }: Props<R>) {
  const { isFetching, isPlaceholderData } = preview;
  const report = isFetching && !isPlaceholderData ? undefined : preview.data;
  const promise = report === undefined ? null : told.promise(report);
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
          figures={told.figures(report)}
          foot={
            <DialogFoot onCancel={close} cancel={promise === null ? 'Close' : 'Cancel'}>
              {promise !== null && (
                <Button disabled={isFetching} loading={applying.isPending} onClick={() => applying.mutate()}>
                  {promise}
                </Button>
              )}
            </DialogFoot>
          }
        >
          {told.children(report)}
          {applying.error != null && <ProblemView error={applying.error} />}
        </Preview>
      )}
    </Modal>
  );
}
