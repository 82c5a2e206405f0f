import { lifecycle } from '@/components/meanings';
import type { BrandAction, ProductAction, ProductionEntry, WorkEntry } from '@/lib/api/types';
import { categoryName, humanize } from '@/lib/format';
import type { Part, Period } from './search';

export const partWords: Record<Part, string> = {
  products: 'Products',
  brands: 'Brands',
  work: 'Reconciles & imports',
  production: 'Production',
};

export const periodWords: Record<Period, string> = {
  day: 'Last 24 hours',
  week: 'Last 7 days',
  month: 'Last 30 days',
};

export const workActions: Record<WorkEntry['action'], string> = {
  reconciled: 'Reconciled',
  restored: 'Backup restored',
  imported: 'Workbook imported',
  import_undone: 'Import undone',
};

export const productionActions: Record<ProductionEntry['action'], string> = {
  pulled: 'Compared',
  applied: 'Applied',
};

/** What was done: `Deleted`. */
export const productActions: Record<ProductAction, string> = {
  added: 'Added',
  adopted: 'Imported from file',
  updated: 'Changed',
  rebranded: 'Brand changed',
  removed: 'Deleted',
  restored: 'Restored',
  undone: 'Undone',
};

export const brandActions: Record<BrandAction, string> = {
  added: 'Added',
  updated: 'Changed',
  assigned: 'Categories assigned',
  renamed: 'Renamed',
  merged: 'Merged',
  removed: 'Deleted',
  restored: 'Restored',
  alias_moved: 'Alias moved',
  undone: 'Undone',
  adopted: 'Imported from file',
};

const fields: Record<string, string> = {
  name: 'Brand name',
  productId: 'Product ID',
  seedUrls: 'Seed URLs',
};

export const fieldWord = (field: string) => fields[field] ?? humanize(field);

/** The values of a field as people read them. */
export const shown = (field: string, values: string[]) =>
  field === 'categories'
    ? values.map(categoryName)
    : field === 'status'
      ? values.map((value) => (lifecycle as Record<string, { word: string }>)[value]?.word ?? value)
      : values;
