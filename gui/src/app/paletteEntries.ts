import { useMantineColorScheme } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import {
  Activity,
  Archive,
  ArchiveRestore,
  Boxes,
  ClipboardCheck,
  ClipboardPaste,
  CloudDownload,
  Cpu,
  FileSpreadsheet,
  FileX2,
  FlaskConical,
  FolderSync,
  History,
  Keyboard,
  LayoutDashboard,
  List,
  ListChecks,
  ListOrdered,
  ListTodo,
  Package,
  Plus,
  RefreshCw,
  Settings,
  Settings2,
  ShieldAlert,
  ShieldPlus,
  Sigma,
  Sprout,
  SunMoon,
  Tag,
  Tags,
  TriangleAlert,
  type LucideIcon,
} from 'lucide-react';
import type { CompileSearch } from '@/features/compile/search';
import type { GateSearch } from '@/features/gate/search';
import { productQueries } from '@/features/products/queries';
import type { ProductSearch } from '@/features/products/search';
import type { ProductionSearch } from '@/features/production/search';
import type { QueueSearch } from '@/features/queue/search';
import type { ReconcileSearch } from '@/features/reconcile/search';
import type { ReviewSearch } from '@/features/review/search';
import { brandQueries } from '@/lib/brands';
import { categoryQueries } from '@/lib/categories';
import { categoryName, count } from '@/lib/format';
import { openKeyboardShortcuts } from './keyboardShortcutsStore';
import { useCategory } from './useCategory';

export type PaletteEntry = {
  id: string;
  group: 'Products' | 'Brands' | 'Categories' | 'Actions';
  label: string;
  /** Other names it is found by. */
  aliases?: string[];
  hint?: string;
  icon: LucideIcon;
  run: () => void;
};

export function usePaletteEntries(asked: string): { entries: PaletteEntry[]; answered: boolean } {
  const actions = useActions();
  const navigate = useNavigate();
  const category = useCategory()?.category ?? '';
  const searching = asked.length > 0;
  const options = { placeholderData: keepPreviousData };
  const products = useQuery({
    ...productQueries.search(category, asked),
    ...options,
    enabled: searching && category !== '',
  });
  const brands = useQuery({ ...brandQueries.search(asked), ...options, enabled: searching });
  const categories = useQuery(categoryQueries.list());
  const matches = (text: string) => text.toLowerCase().includes(asked.toLowerCase());

  const found: PaletteEntry[] = searching
    ? [
        ...(products.data ?? []).map((product) => ({
          id: product.productId,
          group: 'Products' as const,
          label: [product.brand, product.model, product.variant].filter(Boolean).join(' '),
          aliases: [product.productId],
          hint: product.productId,
          icon: Package,
          run: () =>
            void navigate({
              to: '/studio/$category/products',
              params: { category },
              search: { q: product.productId, open: product.productId },
            }),
        })),
        ...(brands.data ?? []).map((brand) => ({
          id: `brand ${brand.slug}`,
          group: 'Brands' as const,
          label: brand.name,
          aliases: brand.aliases,
          hint: count(brand.products, 'product'),
          icon: Tag,
          run: () => void navigate({ to: '/brands', search: { open: brand.slug } }),
        })),
      ]
    : [];
  const switches: PaletteEntry[] = (categories.data ?? []).map((item) => ({
    id: `category ${item.category}`,
    group: 'Categories',
    label: categoryName(item.category),
    hint: count(item.products, 'product'),
    icon: Boxes,
    run: () => void navigate({ to: '/studio/$category/products', params: { category: item.category } }),
  }));
  return {
    entries: [...found, ...[...switches, ...actions].filter((entry) => matches(entry.label))],
    answered: !products.isFetching && !brands.isFetching,
  };
}

function useActions(): PaletteEntry[] {
  const navigate = useNavigate();
  const { toggleColorScheme } = useMantineColorScheme();
  const current = useCategory();
  const action = (label: string, icon: LucideIcon, run: () => void): PaletteEntry => ({
    id: label,
    group: 'Actions',
    label,
    icon,
    run,
  });
  const toProducts = (search: ProductSearch) => () => {
    if (!current) return;
    void navigate({ to: '/studio/$category/products', params: { category: current.category }, search });
  };
  const toQueue = (search: QueueSearch) => () => {
    if (!current) return;
    void navigate({ to: '/studio/$category/queue', params: { category: current.category }, search });
  };
  const toProduction = (search: ProductionSearch) => () => {
    if (!current) return;
    void navigate({ to: '/studio/$category/production', params: { category: current.category }, search });
  };
  const toCompile = (search: CompileSearch) => () => {
    if (!current) return;
    void navigate({ to: '/studio/$category/compile', params: { category: current.category }, search });
  };
  const toReview = (search: ReviewSearch) => () => {
    if (!current) return;
    void navigate({ to: '/studio/$category/review', params: { category: current.category }, search });
  };
  const toReconcile = (search: ReconcileSearch) => () => {
    if (!current) return;
    void navigate({ to: '/studio/$category/reconcile', params: { category: current.category }, search });
  };
  const toGate = (search: GateSearch) => () => {
    if (!current) return;
    void navigate({ to: '/studio/$category/gate', params: { category: current.category }, search });
  };
  const inCategory = current
    ? [
        action(`Add product to ${categoryName(current.category)}`, Plus, toProducts({ dialog: 'add' })),
        ...(current.hasActiveFiltering
          ? [
              action(
                `Seed ${categoryName(current.category)} from Active Filtering`,
                Sprout,
                toProducts({ dialog: 'seed' }),
              ),
            ]
          : []),
        action(
          `Paste rows into ${categoryName(current.category)}`,
          ClipboardPaste,
          toProducts({ dialog: 'paste' }),
        ),
        action(
          `Import ${categoryName(current.category)} products from a workbook`,
          FileSpreadsheet,
          () => void navigate({ to: '/studio/$category/import', params: { category: current.category } }),
        ),
        action(
          `Sync ${categoryName(current.category)} to the pipeline`,
          RefreshCw,
          toProducts({ dialog: 'sync' }),
        ),
        action(`Compare ${categoryName(current.category)} with production`, CloudDownload, toProduction({})),
        action('Production source settings', Settings2, toProduction({ dialog: 'source' })),
        action('Show production history', History, toProduction({ part: 'history' })),
        action('Go to Compile & Reports', ClipboardCheck, toCompile({})),
        action('Show new warnings about field rules', TriangleAlert, toCompile({ state: 'new' })),
        action(`Reconcile ${categoryName(current.category)} job files`, FolderSync, toReconcile({})),
        action('Show job file backups', Archive, toReconcile({ part: 'backups' })),
        action(
          `Go to the overview of ${categoryName(current.category)}`,
          LayoutDashboard,
          () => void navigate({ to: '/studio/$category/overview', params: { category: current.category } }),
        ),
        action(`Review the values of ${categoryName(current.category)}`, ListChecks, toReview({})),
        action('Go through the values that wait', ListTodo, toReview({ mode: 'queue' })),
        action('Review components', Cpu, toReview({ part: 'components' })),
        action('Review lists of values', List, toReview({ part: 'lists' })),
        action('Show numbers of the review', Sigma, toReview({ part: 'numbers' })),
        action('Go to Queue', ListOrdered, toQueue({})),
        action('Show errors in the queue', TriangleAlert, toQueue({ failing: 'true' })),
        action('Try an identity', FlaskConical, toGate({})),
        action('Show rejections', ShieldAlert, toGate({ tab: 'rejections' })),
        action('Show exceptions', ShieldPlus, toGate({ tab: 'exceptions' })),
        action('Show quarantine', FileX2, toGate({ tab: 'quarantine' })),
        action('Add exception', Plus, toGate({ tab: 'exceptions', dialog: 'except' })),
      ]
    : [];
  return [
    ...inCategory,
    action('Add brand', Plus, () => void navigate({ to: '/brands', search: { dialog: 'add' } })),
    action('Go to Brands', Tags, () => void navigate({ to: '/brands' })),
    action('Go to History', History, () => void navigate({ to: '/history' })),
    action('Go to Settings', Settings, () => void navigate({ to: '/settings' })),
    action('Add category', Plus, () => void navigate({ to: '/settings', search: { dialog: 'add' } })),
    action(
      'Show health and versions',
      Activity,
      () => void navigate({ to: '/settings', search: { part: 'health' } }),
    ),
    action(
      'Show deleted products',
      ArchiveRestore,
      () => void navigate({ to: '/history', search: { action: 'removed' } }),
    ),
    action('Switch between light and dark', SunMoon, toggleColorScheme),
    action('Show keyboard shortcuts', Keyboard, openKeyboardShortcuts),
  ];
}
