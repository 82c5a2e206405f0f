import { oneOf, text } from '@/lib/search';
import { z } from '@/lib/zod';

export const parts = ['categories', 'sources', 'places', 'health'] as const;
export type Part = (typeof parts)[number];

/** The state of the settings, as their address holds it; without a part they show categories. */
export const settingsSearch = z.object({
  part: oneOf(parts),
  /** Whose files are shown. */
  category: text,
  dialog: oneOf(['add', 'remove']),
  /** The category a dialog is about. */
  of: text,
});

export type SettingsSearch = z.infer<typeof settingsSearch>;
export type ChangeSettingsSearch = (change: Partial<SettingsSearch>) => void;
export type PartProps = { search: SettingsSearch; onSearch: ChangeSettingsSearch };

export const noDialog = { dialog: undefined, of: undefined } satisfies Partial<SettingsSearch>;
