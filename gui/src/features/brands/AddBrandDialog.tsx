import { FormModal } from '@/components/FormModal';
import type { BrandDialogProps } from '@/lib/brandDialog';
import { AddBrandForm } from './AddBrandForm';

export function AddBrandDialog({ opened, onClose, ...form }: BrandDialogProps) {
  return (
    <FormModal what="the new brand" opened={opened} onClose={onClose} title="Add brand" size={520}>
      <AddBrandForm {...form} onCancel={onClose} />
    </FormModal>
  );
}
