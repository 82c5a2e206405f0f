import { Modal } from '@mantine/core';
import type { Brand } from '@/lib/api/types';
import { count } from '@/lib/format';
import { AssignCategoriesForm } from './AssignCategoriesForm';

type Props = { opened: boolean; slugs: string[]; brands: Brand[]; onClose: () => void; onDone: () => void };

export function AssignCategoriesDialog({ opened, slugs, brands, onClose, onDone }: Props) {
  return (
    <Modal
      opened={opened && slugs.length > 0}
      onClose={onClose}
      title={`Assign categories to ${count(slugs.length, 'brand')}`}
      size={640}
    >
      <AssignCategoriesForm slugs={slugs} brands={brands} onCancel={onClose} onDone={onDone} />
    </Modal>
  );
}
