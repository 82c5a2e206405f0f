import { Modal } from '@mantine/core';
import { DialogFoot } from '@/components/DialogFoot';
import { RoleButton } from '@/components/RoleButton';
import dialog from '@/components/Dialog.module.css';
import text from '@/components/Text.module.css';
import { count, formatNumber } from '@/lib/format';
import { useOff } from '@/lib/permission';
import type { PullsState } from './usePulls';

type Props = { opened: boolean; pulls: PullsState; onClose: () => void };

/** Asks before a list counts that is much shorter than the one before: a page that was lost looks like products that went. */
export function DropDialog({ opened, pulls, onClose }: Props) {
  const off = useOff('apply');
  const held = pulls.last?.state === 'held' ? pulls.last : null;
  const before = numberOf(pulls.drop?.members.before) ?? pulls.before;
  const now = numberOf(pulls.drop?.members.now) ?? held?.products ?? null;
  const known = before !== null && now !== null;
  return (
    <Modal opened={opened} onClose={onClose} title="Is the list that much shorter?" size={480}>
      <div className={dialog.form}>
        {known ? (
          <>
            <p className={text.prose}>
              The source names <strong>{count(now, 'product')}</strong> now, and named{' '}
              <strong>{formatNumber(before)}</strong> before: {formatNumber(before - now)} are missing.
            </p>
            <p className={text.muted}>
              If you confirm, the source is asked again, and this size counts from then on. Products that are
              missing are listed as catalog only; nothing is removed from the catalog. Otherwise the last list
              stays.
            </p>
          </>
        ) : (
          <p className={text.prose}>No list waits to be confirmed.</p>
        )}
        <DialogFoot onCancel={onClose} cancel={known ? 'Keep the last list' : 'Close'} focusCancel>
          {known && (
            <RoleButton
              off={off}
              onClick={() => {
                pulls.start({ confirmDrop: true });
                onClose();
              }}
            >
              Compare with {count(now, 'product')}
            </RoleButton>
          )}
        </DialogFoot>
      </div>
    </Modal>
  );
}

const numberOf = (member: unknown): number | null => (typeof member === 'number' ? member : null);
