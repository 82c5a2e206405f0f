import { Modal, type ModalProps } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { TypedIn, type Typed } from '@/lib/typed';
import { DiscardDialog } from './DiscardDialog';

type Props = ModalProps & {
  /** What would be lost: `the new product`. */
  what: string;
  /** Whether anything was typed, where no form inside reports it. */
  typed?: Typed;
};

/** A dialog to fill in. Esc, a click outside, Back and a reload ask before typed text is lost. */
export function FormModal({ what, typed, onClose, children, ...modal }: Props) {
  const inside = useRef<Typed>(() => false);
  const leaves = useRef(false);
  const [asks, setAsks] = useState(false);
  const isTyped = () => modal.opened && !leaves.current && (typed ?? inside.current)();
  const place = ({ dialog, open }: Partial<Record<string, unknown>>) => `${String(dialog)} ${String(open)}`;
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) =>
      isTyped() && (current.pathname !== next.pathname || place(current.search) !== place(next.search)),
    enableBeforeUnload: isTyped,
    withResolver: true,
  });

  function discard() {
    setAsks(false);
    if (blocker.status === 'blocked') return blocker.proceed();
    leaves.current = true;
    onClose();
    // The dialogs of a page are asked one after the other, and this one may not be the first.
    setTimeout(() => {
      leaves.current = false;
    });
  }
  return (
    <>
      <Modal {...modal} onClose={() => (isTyped() ? setAsks(true) : onClose())}>
        <TypedIn value={inside}>{children}</TypedIn>
      </Modal>
      <DiscardDialog
        opened={asks || blocker.status === 'blocked'}
        what={what}
        onKeep={() => {
          setAsks(false);
          if (blocker.status === 'blocked') blocker.reset();
        }}
        onDiscard={discard}
      />
    </>
  );
}
