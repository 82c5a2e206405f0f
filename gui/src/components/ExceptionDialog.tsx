import type { IdentityException } from '@/lib/api/types';
import type { IdentityInput } from '@/lib/identity';
import { ExceptionForm } from './ExceptionForm';
import { FormModal } from './FormModal';

type Props = {
  category: string;
  onClose: () => void;
  onKept: (exception: IdentityException) => void;
};

/** Adds an exception: a variant that looks like part of the model, with the reason why it is real. */
export function ExceptionDialog({
  opened,
  onClose,
  ...form
}: Props & { opened: boolean; identity: IdentityInput }) {
  return (
    <FormModal what="the new exception" opened={opened} onClose={onClose} title="Add exception" size={520}>
      <ExceptionForm {...form} settled={false} onCancel={onClose} />
    </FormModal>
  );
}

/** The same for an identity that is already known, so that only the reason is asked for; closed without one. */
export function KeepVariantDialog({
  identity,
  onClose,
  ...form
}: Props & { identity: IdentityInput | null }) {
  return (
    <FormModal
      what="the reason"
      opened={identity !== null}
      onClose={onClose}
      title={identity && `Keep “${identity.variant}” as a real variant`}
      size={520}
    >
      {identity && <ExceptionForm {...form} identity={identity} settled onCancel={onClose} />}
    </FormModal>
  );
}
