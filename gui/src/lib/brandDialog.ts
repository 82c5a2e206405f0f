import type { Brand } from './api/schemas';

/** What a dialog that adds a brand is given, wherever it is opened from. */
export type BrandDialogProps = {
  opened: boolean;
  onClose: () => void;
  onAdded: (brand: Brand) => void;
  initialName?: string;
  initialCategories?: string[];
};
