import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { afterEach, expect, it } from 'vitest';
import { forgetRefusals } from '@/lib/permission';
import { aProblem } from '@/test/answers';
import { aBrand, anEntry, aPlan, inStepFile } from '@/test/samples';
import { address, showPage } from '@/test/screen';
import type { FakeServices } from '@/test/services';
import { server } from '@/test/setup';
import { BrandsPage } from './BrandsPage';
import type { BrandSearch } from './search';
import type { BrandSeedReport } from '@/lib/api/types';

afterEach(forgetRefusals);

const acer = aBrand({ name: 'Acer', slug: 'acer', identifier: 'b0000001' });
const razer = aBrand({
  name: 'Razer',
  slug: 'razer',
  identifier: 'b0000002',
  aliases: ['RZR'],
  products: 43,
  productsByCategory: [{ category: 'mouse', products: 43 }],
});

const open = (initial: BrandSearch = {}, given: Partial<FakeServices> = {}) =>
  showPage(initial, (page) => <BrandsPage {...page} />, { brands: [acer, razer], ...given });

const panel = (name: string) => screen.findByRole('complementary', { name });
const dialog = (name: string) => screen.findByRole('dialog', { name });
const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name });

const renaming = aPlan({
  products: 2,
  renames: ['cobra', 'orochi-v2'].map((model) => ({
    category: 'mouse',
    identifier: model,
    from: `mouse-razer-${model}`,
    to: `mouse-razor-${model}`,
  })),
  after: [{ ...razer, name: 'Razor', slug: 'razor', aliases: ['RZR', 'Razer'], version: 2 }],
});

it('saves only changed fields, on top of the version that was seen', async () => {
  const { user, services } = open({ open: 'razer' });
  const form = within(await panel('Razer'));
  expect(button('Save changes').disabled).toBe(true);
  await user.type(form.getByRole('textbox', { name: 'Website' }), 'https://razer.com');
  await user.click(button('Save changes'));
  await waitFor(() => expect(services.brands[1]?.version).toBe(2));
  expect(services.changes).toEqual([
    { path: 'brands/razer', body: { website: 'https://razer.com' }, ifMatch: '"v1"', force: false },
  ]);
  await waitFor(() => expect(button('Save changes').disabled).toBe(true));
});

it('offers Undo after saving, if that is the last change', async () => {
  const { user, services } = open({ open: 'razer' }, { history: [anEntry({ version: 2 })] });
  await user.type(
    within(await panel('Razer')).getByRole('textbox', { name: 'Website' }),
    'https://razer.com',
  );
  await user.click(button('Save changes'));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() =>
    expect(services.changes.at(-1)).toMatchObject({
      path: 'brand-history/41/undo',
      body: { dryRun: false },
    }),
  );
});

it('reports while typing that another brand has a name', async () => {
  const { user } = open({ open: 'acer' });
  const form = within(await panel('Acer'));
  await user.type(form.getByRole('combobox', { name: 'Aliases' }), 'rzr');
  const clash = await form.findByText(/“rzr” already belongs to/);
  expect(within(clash).getByRole('link', { name: 'Razer' }).getAttribute('href')).toBe('/brands?open=razer');
  await user.clear(form.getByRole('combobox', { name: 'Aliases' }));
  await user.type(form.getByRole('combobox', { name: 'Aliases' }), 'acer');
  await waitFor(() => expect(form.queryByText(/already belongs to/)).toBeNull());
});

it('offers to move an alias of another brand', async () => {
  const { user } = open({ open: 'acer' });
  const form = within(await panel('Acer'));
  await user.type(form.getByRole('combobox', { name: 'Aliases' }), 'rzr');
  await user.click(await form.findByRole('button', { name: 'Move it here…' }));
  expect(address()).toMatchObject({ dialog: 'move', of: 'razer', alias: 'rzr', to: 'acer', open: 'acer' });
  expect(await dialog('Move an alias of Razer')).toBeTruthy();
});

it('shows two edits side by side, and saves the choices on top of theirs', async () => {
  const { user, services } = open({ open: 'razer' });
  const form = within(await panel('Razer'));
  await user.type(form.getByRole('textbox', { name: 'Website' }), 'https://eu.razer.com');
  services.brands[1] = { ...razer, website: 'https://razer.com', categories: ['headset'], version: 5 };
  await user.click(button('Save changes'));
  const choices = within(await dialog('Razer was changed by someone else'));
  expect(
    choices.getAllByRole('radiogroup').map((group) => group.getAttribute('aria-labelledby')),
  ).toHaveLength(2);
  const mine = choices.getByRole('radio', { name: 'Yours: https://eu.razer.com' });
  expect(mine.getAttribute('aria-checked')).toBe('true');
  expect(choices.getByRole('radio', { name: 'Theirs: Headset' }).getAttribute('aria-checked')).toBe('true');
  await user.click(choices.getByRole('radio', { name: 'Yours: Mouse' }));
  await user.click(choices.getByRole('button', { name: 'Save as version 6' }));
  await waitFor(() =>
    expect(services.changes.at(-1)).toMatchObject({
      ifMatch: '"v5"',
      body: { website: 'https://eu.razer.com', categories: ['mouse'] },
    }),
  );
});

it('removes a category with products only after a confirmation', async () => {
  const { user, services } = open({ open: 'razer' });
  const categories = [{ category: 'mouse', products: 43 }];
  server.use(
    http.put('*/api/v1/brands/razer', () => aProblem(409, 'brand_in_use', { products: 43, categories }), {
      once: true,
    }),
  );
  const form = within(await panel('Razer'));
  await user.click(await form.findByRole('checkbox', { name: 'Mouse' }));
  await user.click(button('Save changes'));
  expect(await form.findByText('43 products use this brand')).toBeTruthy();
  const force = button('Save, keep the 43 products');
  expect(force.disabled).toBe(true);
  await user.click(form.getByRole('checkbox', { name: /^Keep these 43 products/ }));
  await user.click(force);
  await waitFor(() => expect(services.changes).toMatchObject([{ body: { categories: [] }, force: true }]));
});

it('opens the rename for a name that changes product IDs, and saves the other fields', async () => {
  const { user, services } = open({ open: 'razer' }, { plan: renaming });
  server.use(
    http.put(
      '*/api/v1/brands/razer',
      () => aProblem(409, 'rename_required', { products: 2, slug: 'razor' }),
      { once: true },
    ),
  );
  const form = within(await panel('Razer'));
  await user.clear(form.getByRole('textbox', { name: 'Brand name' }));
  await user.type(form.getByRole('textbox', { name: 'Brand name' }), 'Razor');
  await user.type(form.getByRole('textbox', { name: 'Website' }), 'https://razer.com');
  await user.click(button('Save changes'));
  const renamed = within(await dialog('Rename Razer'));
  expect(services.changes[0]?.body).toEqual({ website: 'https://razer.com' });
  expect(renamed.getByRole<HTMLInputElement>('textbox', { name: 'New name' }).value).toBe('Razor');
  expect(await renamed.findByRole('button', { name: 'Rename, changing 2 product ids' })).toBeTruthy();
});

it('shows which IDs a rename changes, applies that plan and keeps the brand open', async () => {
  const { user, services } = open({ open: 'razer', dialog: 'rename', name: 'Razor' }, { plan: renaming });
  const renamed = within(await dialog('Rename Razer'));
  const ids = await renamed.findByRole('list', { name: 'Product ids' });
  const [first] = within(ids).getAllByRole('listitem');
  expect(first?.textContent).toBe('mouse-razer-cobra→mouse-razor-cobra');
  expect(Array.from(first?.querySelectorAll('mark') ?? [], (mark) => mark.textContent)).toEqual([
    'razer',
    'razor',
  ]);
  expect(renamed.getByText('Aliases: RZR, Razer')).toBeTruthy();
  await user.click(renamed.getByRole('button', { name: 'Rename, changing 2 product ids' }));
  await waitFor(() => expect(address()).toEqual({ open: 'razor' }));
  expect(services.changes.map(({ body }) => body)).toEqual([
    { name: 'Razor', dryRun: true },
    { name: 'Razor', dryRun: false, planId: 'plan-1' },
  ]);
});

it('applies nothing while there is a conflict', async () => {
  const conflicts = [
    {
      category: 'mouse',
      productId: 'mouse-razer-cobra',
      to: 'mouse-razor-cobra',
      reason: 'already_in_catalog',
      message: '“Razor Cobra” is already in the catalog.',
      canonicalProductId: 'mouse-razor-cobra',
    },
  ];
  open({ open: 'razer', dialog: 'rename', name: 'Razor' }, { plan: { ...renaming, conflicts } });
  const renamed = within(await dialog('Rename Razer'));
  expect(await renamed.findByText('“Razor Cobra” is already in the catalog.')).toBeTruthy();
  expect(renamed.getByRole('link', { name: 'mouse-razor-cobra' })).toBeTruthy();
  expect(button('Rename, changing 2 product ids').disabled).toBe(true);
});

it('shows a new plan if something changed since the preview', async () => {
  const { user, services } = open({ open: 'razer', dialog: 'merge', to: 'acer' }, { plan: renaming });
  const merged = within(await dialog('Merge Razer into another brand'));
  const apply = await merged.findByRole('button', { name: 'Merge, changing 2 product ids' });
  server.use(http.post('*/api/v1/brands/razer/merge', () => aProblem(409, 'plan_stale'), { once: true }));
  services.plan = { ...renaming, renames: renaming.renames.slice(1), planId: 'plan-2' };
  await user.click(apply);
  expect(await merged.findByText(/Something changed since the preview/)).toBeTruthy();
  await user.click(await merged.findByRole('button', { name: 'Merge, changing 1 product id' }));
  await waitFor(() =>
    expect(services.changes.at(-1)?.body).toEqual({ into: 'acer', dryRun: false, planId: 'plan-2' }),
  );
});

it('deletes an unused brand after one confirmation', async () => {
  const { user, services } = open({ open: 'acer' });
  await panel('Acer');
  await user.click(button('Delete…'));
  await user.click(await screen.findByRole('button', { name: 'Delete Acer' }));
  await waitFor(() => expect(services.brands).toEqual([razer]));
  expect(address()).toEqual({});
});

it('deletes a brand with products only after a confirmation', async () => {
  const { user, services } = open({ open: 'razer', dialog: 'remove' });
  const removed = within(await dialog('Delete Razer?'));
  expect(await removed.findByText('43 products use this brand')).toBeTruthy();
  expect(removed.getByRole('link', { name: '43 products in Mouse' }).getAttribute('href')).toBe(
    '/studio/mouse/products?brand=razer',
  );
  expect(removed.queryByRole('button', { name: 'Delete Razer' })).toBeNull();
  const force = removed.getByRole<HTMLButtonElement>('button', {
    name: 'Delete Razer, keep the 43 products',
  });
  expect(force.disabled).toBe(true);
  await user.click(removed.getByRole('checkbox'));
  await user.click(force);
  await waitFor(() => expect(services.brands).toEqual([acer]));
  expect(services.changes.at(-1)?.force).toBe(true);
});

it('asks the same if products were added after the brand was read', async () => {
  const { user, services } = open({ open: 'acer', dialog: 'remove' });
  const removed = within(await dialog('Delete Acer?'));
  const remove = await removed.findByRole('button', { name: 'Delete Acer' });
  const products = [{ category: 'mouse', products: 1 }];
  services.brands[0] = { ...acer, products: 1, productsByCategory: products };
  await user.click(remove);
  expect(await removed.findByText('1 product uses this brand')).toBeTruthy();
});

it('assigns categories to the selected brands after a preview', async () => {
  const row = { reason: null, detail: null, products: 0 };
  const results = [
    {
      ...row,
      slug: 'acer',
      name: 'Acer',
      before: ['mouse'],
      after: ['headset', 'mouse'],
      status: 'changed' as const,
    },
    {
      ...row,
      slug: 'razer',
      name: 'Razer',
      before: ['mouse'],
      after: ['mouse'],
      status: 'refused' as const,
      detail: '43 products use this brand there',
    },
  ];
  const assignment = { dryRun: true, changed: 1, unchanged: 0, refused: 1, results };
  const { user, services } = open({}, { assignment });
  await screen.findByText('Razer');
  await user.keyboard('jxjx');
  expect(address().sel).toBe('acer,razer');
  await user.click(button('Assign categories…'));
  const form = within(await dialog('Assign categories to 2 brands'));
  await user.type(form.getByRole('textbox', { name: 'New category' }), 'headset{Enter}');
  await user.click(form.getByRole('checkbox', { name: 'Remove Mouse' }));
  expect(await form.findByText('43 products use this brand there')).toBeTruthy();
  const change = form.getByRole<HTMLButtonElement>('button', { name: /^Change/ });
  await waitFor(() => expect(change.textContent).toBe('Change 1 brand'));
  await user.click(change);
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() =>
    expect(services.changes.slice(-2).map(({ body }) => body)).toEqual([
      { slugs: ['acer', 'razer'], add: ['headset'], remove: ['mouse'], dryRun: false },
      { slugs: ['acer'], add: [], remove: ['headset'], dryRun: false },
    ]),
  );
});

it('shows brands read from files as read-only, and offers to seed', async () => {
  const inferred = { identifier: '', version: 0 };
  const { user } = open(
    {},
    {
      brandSource: 'active_filtering',
      brands: [
        { ...acer, ...inferred },
        { ...razer, ...inferred },
      ],
    },
  );
  expect(
    await screen.findByText(
      'There is no brand registry yet. These 2 brands were read from Active Filtering.',
    ),
  ).toBeTruthy();
  expect(screen.queryByRole('checkbox', { name: 'Select Acer' })).toBeNull();
  await user.click(screen.getByText('Acer'));
  await user.keyboard('e');
  expect(screen.queryByRole('complementary')).toBeNull();
  await user.click(button('Seed…'));
  expect(address().dialog).toBe('seed');
});

it('shows what a seed adds, where, and which names conflict', async () => {
  const row = { reason: null, detail: null, owner: null };
  const brandSeed: BrandSeedReport = {
    dryRun: true,
    created: 1,
    updated: 0,
    unchanged: 0,
    rejected: 1,
    results: [
      { ...row, name: 'Asus', slug: 'asus', categories: ['mouse', 'headset'], status: 'created' },
      {
        ...row,
        name: 'RZR',
        slug: 'rzr',
        categories: ['mouse'],
        status: 'rejected',
        reason: 'brand_name_taken',
        detail: '“RZR” already belongs to the brand Razer.',
        owner: 'razer',
      },
    ],
    invalidRows: [],
    skippedCategories: [
      {
        category: 'monitor',
        reason: 'active_filtering_missing',
        detail: 'monitor has no activeFiltering.json.',
      },
    ],
  };
  const { user, services } = open({ dialog: 'seed' }, { brands: [], brandSource: 'none', brandSeed });
  const seed = within(await dialog('Seed brands from Active Filtering'));
  expect(await seed.findByText('“RZR” already belongs to the brand Razer.')).toBeTruthy();
  expect(seed.getByRole('link', { name: 'Open razer' })).toBeTruthy();
  expect(seed.getByText('Headset')).toBeTruthy();
  expect(seed.getByText('monitor has no activeFiltering.json.')).toBeTruthy();
  await user.click(seed.getByRole('button', { name: 'Add 1 brand' }));
  await waitFor(() => expect(services.changes.map(({ body }) => body.dryRun)).toEqual([true, false]));
});

it('does not offer to seed if there is a registry', async () => {
  open();
  await screen.findByText('Acer');
  expect(screen.queryByRole('button', { name: /Seed/ })).toBeNull();
});

it('reports an unreadable registry file, and entries that were not imported unchanged', async () => {
  const clashes = [{ slug: 'asus', name: 'Asus', reason: 'brand_name_taken', detail: 'ROG has it.' }];
  const adopted = { at: '2026-02-14T12:00:00Z', brands: 24, clashes };
  const { user } = open(
    {},
    { registryFile: { ...inStepFile, state: 'unreadable', detail: 'It is no JSON.', adopted } },
  );
  expect(await screen.findByText(/cannot be read. It is no JSON/)).toBeTruthy();
  await user.click(button('Show'));
  expect((await dialog('Entries that were not imported unchanged')).textContent).toContain('ROG has it.');
});

it('shows the history on demand, and previews undoing the last change', async () => {
  const { user, services } = open(
    { open: 'razer' },
    { history: [anEntry(), anEntry({ id: 40, undoable: false, action: 'added', changes: [] })] },
  );
  const shown = within(await panel('Razer'));
  expect(shown.queryByRole('list', { name: 'Last changes' })).toBeNull();
  await user.click(shown.getByRole('button', { name: 'Last changes' }));
  const entries = within(await shown.findByRole('list', { name: 'Last changes' })).getAllByRole('listitem');
  expect(entries[0]?.textContent).toContain('ada changed it');
  expect(entries[0]?.textContent).toContain('Mouse→Mouse, Headset');
  await user.click(shown.getByRole('button', { name: 'Undo' }));
  await dialog('Undo the last change to Razer');
  await waitFor(() =>
    expect(services.changes).toMatchObject([{ path: 'brand-history/41/undo', body: { dryRun: true } }]),
  );
});

it('blocks changes to a brand while another change is in progress', async () => {
  open({ open: 'razer' }, { brands: [acer, { ...razer, pending: 'rename' }] });
  const shown = within(await panel('Razer'));
  expect(shown.getByText('being renamed')).toBeTruthy();
  expect(shown.getByRole<HTMLButtonElement>('button', { name: 'Delete…' }).disabled).toBe(true);
});

it('edits with e and asks about deleting with Del', async () => {
  const { user } = open();
  await screen.findByText('Razer');
  await user.keyboard('je');
  const form = within(await panel('Acer'));
  await waitFor(() => expect(document.activeElement).toBe(form.getByRole('textbox', { name: 'Brand name' })));
  await user.keyboard('{Escape}j{Delete}');
  expect(await dialog('Delete Razer?')).toBeTruthy();
});

it('shows the message of the service to somebody without the role', async () => {
  const { user } = open({ open: 'acer' });
  server.use(http.put('*/api/v1/brands/acer', () => aProblem(403, 'forbidden')));
  await user.type(within(await panel('Acer')).getByRole('textbox', { name: 'Website' }), 'https://acer.com');
  await user.click(button('Save changes'));
  expect((await screen.findByRole('alert')).textContent).toContain('You do not have permission to do this');
  expect(button('Save changes').getAttribute('aria-disabled')).toBe('true');
});

it.each(['{Enter}', '{Tab}'])(
  'merges into the brand typed in full, however soon %s is pressed',
  async (key) => {
    const { user } = open(
      { open: 'razer', dialog: 'merge' },
      { plan: renaming, brands: [acer, razer, aBrand({ name: 'Zowie', slug: 'zowie', identifier: 'b3' })] },
    );
    const merged = within(await dialog('Merge Razer into another brand'));
    await user.click(await merged.findByRole('combobox', { name: 'Merge into' }));
    await user.keyboard(`Zowie${key}`);
    await waitFor(() => expect(address()).toMatchObject({ to: 'zowie' }));
  },
);
