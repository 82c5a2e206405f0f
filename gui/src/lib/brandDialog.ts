import type { Brand } from './api/types';

/** The props of the dialog that adds a brand, wherever it is opened from. */
export type BrandDialogProps = {
  opened: boolean;
  onClose: () => void;
  onAdded: (brand: Brand) => void;
  initialName?: string;
  initialCategories?: string[];
};
