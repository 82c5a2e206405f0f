import { fireEvent, screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { BrandsPage } from '@/features/brands/BrandsPage';
import { GatePage } from '@/features/gate/GatePage';
import { HistoryPage } from '@/features/history/HistoryPage';
import { ImportPage } from '@/features/import/ImportPage';
import { ProductionPage } from '@/features/production/ProductionPage';
import { ProductsPage } from '@/features/products/ProductsPage';
import { ReconcilePage } from '@/features/reconcile/ReconcilePage';
import { ReviewPage } from '@/features/review/ReviewPage';
import { SettingsPage } from '@/features/settings/SettingsPage';
import { resumeLogin } from '@/lib/login';
import { aNewRow, anImport, aResult, aStrippedRow, aWarning } from '@/test/importSamples';
import { aCatalogRow, aSource } from '@/test/productionSamples';
import { aProduction, productionHandlersOf } from '@/test/productionService';
import { aBackup, anOrphan, anUntracked, aReconcilePlan } from '@/test/reconcileSamples';
import { aMadeDecision } from '@/test/reviewSamples';
import { aReview, reviewHandlersOf } from '@/test/reviewService';
import {
  aBrand,
  anAccepted,
  anException,
  aPlan,
  aProductEntry,
  aRejectionGroup,
  fabricatedVariant,
} from '@/test/samples';
import { show, showPage } from '@/test/screen';
import type { FakeServices } from '@/test/services';
import { server } from '@/test/setup';
import { NoSuchCategory } from './NoSuchCategory';

async function logIn(...roles: string[]) {
  sessionStorage.setItem('oidc.user:https://issuer:gui', JSON.stringify({ access_token: '1', profile: {} }));
  server.use(
    http.get('/api/v1/login', () => HttpResponse.json({ issuer: 'https://issuer', clientId: 'gui' })),
    http.get('/api/v1/me', () => HttpResponse.json({ name: 'vera', roles })),
  );
  expect(await resumeLogin()).toBeNull();
}

let asked: Request[] = [];
beforeEach(() => {
  asked = [];
  server.events.on('request:start', ({ request }) => void asked.push(request.clone()));
});
afterEach(() => server.events.removeAllListeners());

/** What was sent to be done: neither read nor previewed, and no question to the gate. */
async function written() {
  await new Promise((passed) => setTimeout(passed, 50));
  const sent = await Promise.all(
    asked
      .filter(({ method }) => method !== 'GET')
      .map(async (request) => `${request.method} ${request.url} ${await request.text()}`),
  );
  return sent.filter((each) => !/dryRun"?[:=]true|"record":false/.test(each));
}

type Shown = ReturnType<typeof show>;
type Page<S> = (at: { search: S; onSearch: (change: Partial<S>) => void }) => ReactNode;

/** A page, to be opened at an address. */
const at =
  <S extends object>(page: Page<S>, ...handlers: Parameters<typeof server.use>) =>
  (search: S, given: Partial<FakeServices> = {}) =>
  () => {
    const shown = showPage(search, page, given);
    server.use(...handlers);
    return shown;
  };
const nowhere = () => undefined;
const ways = { onAddProduct: nowhere, onOpenProduct: nowhere };

const razer = aBrand({
  name: 'Razer',
  slug: 'razer',
  identifier: 'b0000002',
  products: 43,
  productsByCategory: [{ category: 'mouse', products: 43 }],
});
const product = { open: 'mouse-acer-cestus-310' };
const accepted = () =>
  anAccepted({ brand: 'Acer', model: 'Nitro', variant: '', productId: 'mouse-acer-nitro' });
const seed: FakeServices['seed'] = {
  dryRun: true,
  seeded: 2,
  skipped: 0,
  rejected: [],
  variantWarnings: [
    {
      index: 3,
      brand: 'Acer',
      model: 'Cestus 310',
      variant: '310',
      reason: 'variant_is_model_substring',
      match: 'token',
      matchedText: '310',
      strippedProductId: 'mouse-acer-cestus-310',
      explanation: fabricatedVariant.explanation,
    },
  ],
  hints: [],
  newBrands: [],
  invalidRows: [],
  projection: 'applied',
};
const sync: FakeServices['sync'] = {
  dryRun: true,
  source: 'product_catalog',
  created: 1,
  updated: 0,
  unchanged: 0,
  orphans: [],
  orphanCount: 0,
  queued: 0,
};
const workbook = anImport({
  products: 2,
  new_products: [aNewRow({ row_id: 'C4' }), aStrippedRow],
  variant_warnings: [aWarning()],
});

const products = at<Parameters<typeof ProductsPage>[0]['search']>((props) => (
  <ProductsPage category="mouse" brandDialog={() => null} {...props} />
));
const brands = at<Parameters<typeof BrandsPage>[0]['search']>((props) => <BrandsPage {...props} />);
const gate = at<Parameters<typeof GatePage>[0]['search']>((props) => (
  <GatePage category="mouse" {...ways} {...props} />
));
const imports = at<Parameters<typeof ImportPage>[0]['search']>((props) => (
  <ImportPage category="mouse" {...props} />
));
const reconcile = at<Parameters<typeof ReconcilePage>[0]['search']>((props) => (
  <ReconcilePage category="mouse" {...props} />
));
const history = at<Parameters<typeof HistoryPage>[0]['search']>((props) => (
  <HistoryPage brandUndo={() => null} {...props} />
));
const settings = at<Parameters<typeof SettingsPage>[0]['search']>(
  (props) => <SettingsPage {...props} />,
  http.get('*/overview', () => new HttpResponse(null, { status: 503 })),
);
const production = at<Parameters<typeof ProductionPage>[0]['search']>(
  (props) => <ProductionPage category="mouse" {...ways} {...props} />,
  ...productionHandlersOf(
    aProduction({ rows: [aCatalogRow()], source: aSource({ manual: { file: '', product_list_path: '$' } }) }),
  ),
);
const review = at<Parameters<typeof ReviewPage>[0]['search']>(
  (props) => <ReviewPage category="mouse" {...props} />,
  ...reviewHandlersOf(aReview({ decisions: [aMadeDecision()] })),
);

const click = (role: string, name: string) => async (user: Shown['user']) => {
  await user.click(await screen.findByRole(role, { name }));
};
async function paste(user: Shown['user']) {
  await user.click(await screen.findByRole('textbox', { name: 'Rows' }));
  await user.paste('Acer\tNitro');
}

const edit = 'Editing needs the role “editor”';
const apply = 'Applying needs the role “editor”';
const decide = 'Deciding needs the role “editor”';
const except = 'exceptions of the gate. That needs the role “admin”';
const force = 'without a registered brand. That needs the role “admin”';
const move = 'move job files or restore them. That needs the role “admin”';
const configure = 'change the source. That needs the role “admin”';

type Case = [
  name: string | RegExp,
  told: string,
  open: () => Shown,
  reach?: (user: Shown['user']) => Promise<void>,
];

const ofProducts: Case[] = [
  ['Add product', edit, products({})],
  [
    'Add product',
    edit,
    products({ dialog: 'add', addBrand: 'Acer', addModel: 'Nitro' }, { decide: accepted }),
  ],
  ['Delete…', edit, products(product)],
  ['Delete 1 product', edit, products({ dialog: 'delete', of: product.open })],
  ['Save changes', edit, products({ ...product, part: 'edit' })],
  ['Undo', edit, products({ ...product, part: 'history' }, { productHistory: [aProductEntry()] })],
  ['Set inactive', edit, products({ sel: product.open })],
  ['Seed 2 products', edit, products({ dialog: 'seed' }, { seed })],
  ['Seed 2 products', except, products({ dialog: 'seed' }, { seed }), click('radio', 'Keep “310”')],
  ['Create 1 job file', edit, products({ dialog: 'sync' }, { sync })],
  [
    'Add 1 product',
    edit,
    products(
      { dialog: 'paste' },
      { judge: () => ({ status: 'created', reason: null, message: null, productId: 'mouse-acer-nitro' }) },
    ),
    paste,
  ],
  [
    'Assign Acer to Mouse',
    edit,
    products(
      { dialog: 'paste' },
      {
        judge: () => ({ status: 'rejected', reason: 'brand_not_in_category', message: '', productId: null }),
      },
    ),
    paste,
  ],
];

const ofBrands: Case[] = [
  ['Add brand', edit, brands({})],
  ['Add brand', edit, brands({ dialog: 'add' })],
  ['Delete…', edit, brands({ open: 'razer' }, { brands: [razer] })],
  ['Delete Acer', edit, brands({ dialog: 'remove', of: 'acer' })],
  [
    'Delete Razer, keep the 43 products',
    force,
    brands({ dialog: 'remove', of: 'razer' }, { brands: [razer] }),
    click('checkbox', 'Keep these 43 products, with a brand that is no longer registered for them'),
  ],
  ['Save changes', edit, brands({ open: 'razer' }, { brands: [razer] })],
  ['Merge', edit, brands({ dialog: 'merge', of: 'razer', to: 'acer' }, { plan: aPlan() })],
  [
    'Change 1 brand',
    edit,
    brands(
      { dialog: 'assign', sel: 'acer' },
      { assignment: { dryRun: true, changed: 1, unchanged: 0, refused: 0, results: [] } },
    ),
    click('checkbox', 'Remove Mouse'),
  ],
];

const ofTheOthers: Case[] = [
  ['Add exception', except, gate({}, { decide: accepted })],
  [
    'Keep “310” as a variant',
    except,
    gate(
      { dialog: 'except', brand: 'Acer', model: 'Cestus 310', variant: '310' },
      { decide: () => fabricatedVariant },
    ),
  ],
  [
    'Keep 310 as a real variant, by an exception',
    except,
    gate({ brand: 'Acer', model: 'Cestus 310', variant: '310' }, { decide: () => fabricatedVariant }),
  ],
  [
    'Keep as a real variant…',
    except,
    gate({ tab: 'rejections' }, { rejections: [aRejectionGroup()] }),
    async (user) => user.click(await screen.findByText('Cestus 310')),
  ],
  [
    'Remove exception',
    except,
    gate({ tab: 'exceptions', open: 'e1c3a5b7', dialog: 'remove' }, { exceptions: [anException()] }),
  ],
  ['Add Acer Nitro to the catalog…', edit, gate({ brand: 'Acer', model: 'Nitro' }, { decide: accepted })],
  ['Import 2 products', edit, imports({ id: 'import-1' }, { imports: [workbook] })],
  [
    'Import 2 products',
    except,
    imports({ id: 'import-1', part: 'variants' }, { imports: [workbook] }),
    click('button', 'Keep all'),
  ],
  [
    'Undo import, remove 1 product',
    edit,
    imports(
      { dialog: 'undo', of: 'import-1' },
      { imports: [anImport({ state: 'applied', result: aResult({ created: 1 }) })] },
    ),
  ],
  [
    'Undo import, remove 1 product',
    except,
    imports(
      { dialog: 'undo', of: 'import-1' },
      { imports: [anImport({ state: 'applied', result: aResult({ created: 1, exceptionsAdded: 1 }) })] },
    ),
  ],
  ['Move 348 files to a backup', move, reconcile({}, { planFiles: [anOrphan()] })],
  ['Move 348 files to a backup', move, reconcile({ dialog: 'apply' }, { planFiles: [anOrphan()] })],
  ['Restore 348 files…', move, reconcile({ part: 'backups', open: 'backup-7' }, { backups: [aBackup()] })],
  [
    'Restore a.json',
    move,
    reconcile(
      { part: 'backups', open: 'backup-7' },
      {
        backups: [aBackup()],
        backupFiles: [{ file: 'a.json', bytes: 1, hash: '', reason: '', canonicalProductId: null }],
      },
    ),
  ],
  ['Restore 348 files', move, reconcile({ dialog: 'restore', of: 'backup-7' }, { backups: [aBackup()] })],
  [
    'Add 1 product to the catalog',
    edit,
    reconcile(
      { part: 'untracked', sel: anUntracked('Nitro').file },
      { plans: [aReconcilePlan({ untracked: 1 })], planFiles: [anUntracked('Nitro')] },
    ),
  ],
  ['Undo: Changed Razer Cobra', edit, history({}, { productHistory: [aProductEntry()] })],
  ['Undo this change', edit, history({ open: '17' }, { productHistory: [aProductEntry()] })],
  ['Add category', edit, settings({})],
  ['Add category', edit, settings({ dialog: 'add' })],
  ['Remove category Toaster', edit, settings({ dialog: 'remove', of: 'toaster' })],
  ['Add category Toaster', edit, () => show(<NoSuchCategory category="toaster" />)],
  [/^Mark discontinued: /, apply, production({})],
  ['Upload a list…', configure, production({ dialog: 'source' })],
  ['Undo', decide, review({ open: 'cell-11', tab: 'history' })],
];

it.each([...ofProducts, ...ofBrands, ...ofTheOthers])(
  'keeps “%s” off without the role, and says: %s',
  async (name, told, open, reach) => {
    const needsAdmin = told.includes('admin');
    await logIn('viewer', ...(needsAdmin ? ['editor'] : []));
    const { user } = open();
    await reach?.(user);
    /** Of an entry and the last button of the dialog it leads to, only the latter can be reached. */
    const button = async () => (await screen.findAllByRole('button', { name })).at(-1) as HTMLElement;

    expect((await button()).getAttribute('aria-disabled')).toBe('true');
    await user.hover(await button());
    expect(await screen.findByText(told, { exact: false })).toBeTruthy();
    await user.click(await button());
    await user.keyboard('{Enter}{Control>}{Enter}{/Control}');
    const form = (await button()).closest('form');
    if (form) fireEvent.submit(form);
    expect(await written()).toEqual([]);

    await logIn('viewer', 'editor', ...(needsAdmin ? ['admin'] : []));
    await waitFor(async () => expect((await button()).getAttribute('aria-disabled')).toBeNull());
  },
);

it('keeps what is in a menu off, too', async () => {
  await logIn('viewer');
  const { user } = production({})();
  await user.click(await screen.findByRole('button', { name: /^More for / }));
  const item = await screen.findByRole('menuitem', { name: 'Keep…' });
  expect(item.getAttribute('aria-disabled')).toBe('true');
  await user.click(item);
  expect(screen.queryByRole('dialog')).toBeNull();
  await logIn('viewer', 'editor');
  await waitFor(() => expect(item.getAttribute('aria-disabled')).toBeNull());
  await user.click(item);
  expect(await screen.findByRole('dialog')).toBeTruthy();
});
