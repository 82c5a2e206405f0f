import { RouterContextProvider } from '@tanstack/react-router';
import { QueryClient } from '@tanstack/react-query';
import { render, screen as shown } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState, type ReactNode } from 'react';
import { onTestFinished } from 'vitest';
import { Providers } from '@/app/Providers';
import { createAppRouter } from '@/app/router';
import { aBrand, aPlan, aProduct, inStep, inStepFile, writtenFile } from './samples';
import { aReconcilePlan, aRestore, jobFilesInStep } from './reconcileSamples';
import { handlersOf, type FakeServices } from './services';
import { server } from './setup';

/** Renders under the app's own providers, with services that hold what the test gives them. */
export function show(screen: ReactNode, given: Partial<FakeServices> = {}) {
  const services: FakeServices = {
    categories: [
      {
        category: 'mouse',
        products: 1,
        hasCatalog: true,
        hasActiveFiltering: true,
        removable: false,
        contents: ['1 product'],
      },
    ],
    brands: [
      aBrand({ name: 'Acer', slug: 'acer' }),
      aBrand({ name: 'Razer', slug: 'razer', aliases: ['RZR'] }),
    ],
    brandSource: 'registry',
    plan: aPlan(),
    assignment: { dryRun: true, changed: 0, unchanged: 0, refused: 0, results: [] },
    brandSeed: {
      dryRun: true,
      created: 0,
      updated: 0,
      unchanged: 0,
      rejected: 0,
      results: [],
      invalidRows: [],
      skippedCategories: [],
    },
    history: [],
    work: [],
    productionEntries: [],
    registryFile: inStepFile,
    changes: [],
    products: [aProduct({ brand: 'Acer', model: 'Cestus 310', productId: 'mouse-acer-cestus-310' })],
    source: 'product_catalog',
    decide: () => {
      throw new Error('This test asks the gate without saying what it answers');
    },
    seed: {
      dryRun: true,
      seeded: 0,
      skipped: 0,
      rejected: [],
      variantWarnings: [],
      hints: [],
      newBrands: [],
      invalidRows: [],
      projection: 'applied',
    },
    seeds: [],
    variants: [],
    hints: [],
    sync: {
      dryRun: true,
      source: 'product_catalog',
      created: 0,
      updated: 0,
      unchanged: 0,
      orphans: [],
      orphanCount: 0,
      queued: 0,
    },
    queue: [],
    productHistory: [],
    catalogFile: writtenFile,
    judge: () => {
      throw new Error('This test adds rows without saying what becomes of them');
    },
    productChanges: [],
    bulks: [],
    syncs: [],
    actions: [],
    undone: [],
    workbooks: [],
    recentImports: [],
    imports: [],
    readWorkbook: null,
    imported: () => {
      throw new Error('This test imports without saying what comes of it');
    },
    importUndone: { importId: 'import-1', removed: 0, kept: [], brandsRemoved: [], exceptionsRemoved: 0 },
    workbooksRead: [],
    importsApplied: [],
    importsUndone: [],
    plans: [aReconcilePlan()],
    planFiles: [],
    chosen: aReconcilePlan,
    applied: () => {
      throw new Error('This test applies a reconcile without saying what comes of it');
    },
    jobFiles: jobFilesInStep,
    backups: [],
    backupFiles: [],
    restored: aRestore(),
    reconciles: [],
    filesAsked: [],
    restores: [],
    standing: inStep,
    rejections: [],
    exceptions: [],
    excepted: [],
    quarantine: [],
    asked: { products: [], added: [], decisions: [], rejections: [], removed: [] },
    ...given,
  };
  server.use(...handlersOf(services));
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const router = createAppRouter();
  onTestFinished(() => {
    queryClient.clear();
    router.history.destroy();
  });
  render(
    <Providers queryClient={queryClient} env="test">
      <RouterContextProvider router={router}>{screen}</RouterContextProvider>
    </Providers>,
  );
  return { services, user: userEvent.setup() };
}

type PageProps<S> = { search: S; onSearch: (change: Partial<S>) => void };
type Addressed<S> = { initial: S; page: (props: PageProps<S>) => ReactNode };

function AtAddress<S extends object>({ initial, page }: Addressed<S>) {
  const [search, setSearch] = useState(initial);
  return (
    <>
      {page({ search, onSearch: (change) => setSearch((now) => ({ ...now, ...change })) })}
      <output aria-label="Address">{JSON.stringify(search)}</output>
    </>
  );
}

/** Renders a page whose state lives in its address, which `address` reads. */
export const showPage = <S extends object>(
  initial: S,
  page: Addressed<S>['page'],
  given: Partial<FakeServices> = {},
) => show(<AtAddress initial={initial} page={page} />, given);

export const address = () =>
  JSON.parse(shown.getByLabelText('Address').textContent) as Partial<Record<string, string>>;
