import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { expect, it, vi } from 'vitest';
import type { Decision } from '@/lib/api/types';
import type { IdentityInput } from '@/lib/identity';
import { anAccepted, fabricatedVariant } from '@/test/samples';
import { show } from '@/test/screen';
import { aProblem } from '@/test/answers';
import { server } from '@/test/setup';
import { AddProductDialog } from './AddProductDialog';

/** A gate whose ids no rule in the GUI could come up with. */
const decide = (asked: { brand: string; model: string; variant: string }): Decision =>
  asked.variant
    ? fabricatedVariant
    : anAccepted({ ...asked, productId: `id-from-the-gate-${asked.model.length}` });

function open(decision = decide, initial?: IdentityInput) {
  const onAdded = vi.fn();
  const onOpenProduct = vi.fn();
  const shown = show(
    <AddProductDialog
      category="mouse"
      opened
      initial={initial}
      onClose={vi.fn()}
      onAdded={onAdded}
      onOpenProduct={onOpenProduct}
      brandDialog={(slot) => (slot.opened ? <p>New brand: {slot.initialName}</p> : null)}
    />,
    { decide: decision },
  );
  return { ...shown, onAdded, onOpenProduct };
}

async function type(user: ReturnType<typeof open>['user'], model: string, variant = '') {
  await user.click(await screen.findByRole('combobox', { name: 'Brand' }));
  await user.click(await screen.findByRole('option', { name: 'Acer' }));
  await user.type(screen.getByRole('textbox', { name: 'Model' }), model);
  if (variant) await user.type(screen.getByRole('textbox', { name: 'Variant' }), variant);
}

const addButton = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Add product' });
const liveId = () => screen.getByRole('status', { name: 'Product ID' });

it('shows the id and the verdict the service gives', async () => {
  const { user } = open();
  await type(user, 'Nitro 5');
  await waitFor(() => expect(liveId().textContent).toBe('id-from-the-gate-7'));
  expect(screen.getByRole('status', { name: 'Verdict' }).textContent).toContain('Accepted');
});

it('enables the button only once the product is accepted', async () => {
  const { user } = open();
  await screen.findByRole('combobox', { name: 'Brand' });
  expect(addButton().disabled).toBe(true);
  await type(user, 'Nitro 5');
  await waitFor(() => expect(addButton().disabled).toBe(false));
});

it('explains a rejection with the matching part highlighted, and follows the suggestion', async () => {
  const { user } = open();
  await type(user, 'Cestus 310', '310');
  const fix = await screen.findByRole('button', { name: 'Use Cestus 310 without variant' });
  expect(within(screen.getByRole('status', { name: 'Verdict' })).getByText('310').tagName).toBe('MARK');
  expect(addButton().disabled).toBe(true);
  await user.click(fix);
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Variant' }).value).toBe('');
  await waitFor(() => expect(addButton().disabled).toBe(false));
});

it('opens the competing product instead of adding a second one', async () => {
  const { user, onOpenProduct } = open();
  await type(user, 'Cestus 310', '310');
  await user.click(await screen.findByRole('button', { name: 'Open the existing product' }));
  expect(onOpenProduct).toHaveBeenCalledWith('mouse-acer-cestus-310');
});

it('offers to open an existing product instead of adding it again', async () => {
  const there = { productId: 'mouse-acer-nitro-5', brand: 'Acer', model: 'Nitro 5', variant: '' };
  const { user, onOpenProduct } = open((asked) => {
    const { explanation, ...accepted } = anAccepted({ ...asked, productId: there.productId });
    const label = 'Open Acer Nitro 5';
    const suggestions = [{ action: 'open_existing' as const, label, ...there }];
    return { ...accepted, explanation: { ...explanation, competitor: there, suggestions } };
  });
  await type(user, 'Nitro 5');
  const way = await screen.findByRole('button', { name: 'Open Acer Nitro 5' });
  expect(screen.getByRole('status', { name: 'Verdict' }).textContent).toContain('Already there');
  expect(addButton().disabled).toBe(true);
  await user.click(way);
  expect(onOpenProduct).toHaveBeenCalledWith('mouse-acer-nitro-5');
});

it('sends the product once, under a key, with one seed URL per line', async () => {
  const { user, services, onAdded } = open();
  await type(user, 'Nitro 5');
  await user.type(
    screen.getByRole('textbox', { name: 'Seed URLs' }),
    'https://a.example{enter}https://b.example',
  );
  await waitFor(() => expect(addButton().disabled).toBe(false));
  await user.click(addButton());
  await waitFor(() => expect(onAdded).toHaveBeenCalledOnce());
  expect(services.asked.added).toHaveLength(1);
  expect(services.asked.added[0]).toMatchObject({
    product: { brand: 'Acer', model: 'Nitro 5', seedUrls: ['https://a.example', 'https://b.example'] },
    idempotencyKey: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
  });
});

it('stays open with the reason if the service rejects the product', async () => {
  const { user, onAdded } = open();
  server.use(
    http.post('*/api/v1/catalog/mouse/products', () =>
      aProblem(409, 'same_product_different_split', { detail: 'Someone was faster.' }),
    ),
  );
  await type(user, 'Nitro 5');
  await waitFor(() => expect(addButton().disabled).toBe(false));
  await user.click(addButton());
  expect((await screen.findByRole('alert')).textContent).toContain('Someone was faster.');
  expect(onAdded).not.toHaveBeenCalled();
});

it('rejects a seed URL that is not a web address', async () => {
  const { user, services } = open();
  await type(user, 'Nitro 5');
  await user.type(screen.getByRole('textbox', { name: 'Seed URLs' }), 'acer.com');
  await waitFor(() => expect(addButton().disabled).toBe(false));
  await user.click(addButton());
  expect(await screen.findByText('Not a web address: acer.com')).toBeTruthy();
  expect(services.asked.added).toHaveLength(0);
});

it('finds a brand by its alias and offers to add one that is missing', async () => {
  const { user } = open();
  const brand = await screen.findByRole('combobox', { name: 'Brand' });
  await user.type(brand, 'rzr');
  expect(await screen.findByRole('option', { name: /Razer/ })).toBeTruthy();
  await user.clear(brand);
  await user.type(brand, 'Fnatic');
  await user.click(await screen.findByRole('option', { name: 'Add new brand “Fnatic”' }));
  expect(await screen.findByText('New brand: Fnatic')).toBeTruthy();
});

it('shows a suggestion that cannot be filled in as advice', async () => {
  const label = 'Give the model a Latin name';
  const nobody = { brand: null, model: null, variant: null, productId: null };
  const { user } = open(() => ({
    ...fabricatedVariant,
    explanation: {
      ...fabricatedVariant.explanation,
      suggestions: [{ action: 'use_latin_name', label, ...nobody }],
    },
  }));
  await type(user, 'マウス');
  expect((await screen.findByText(label)).tagName).toBe('P');
});

it('keeps a variant as real with a reason, and then accepts the product', async () => {
  const { user, services } = open((asked) =>
    asked.variant && services.exceptions.length === 0
      ? fabricatedVariant
      : anAccepted({ ...asked, productId: 'id-of-the-excepted' }),
  );
  await type(user, 'Cestus 310', '310');
  await user.click(
    await screen.findByRole('button', { name: 'Keep 310 as a real variant, by an exception' }),
  );
  const dialog = await screen.findByRole('dialog', { name: 'Keep “310” as a real variant' });
  const keep = within(dialog).getByRole<HTMLButtonElement>('button', { name: 'Keep “310” as a variant' });
  await waitFor(() => expect(keep.disabled).toBe(false));
  await user.type(within(dialog).getByRole('textbox', { name: 'Reason' }), 'Sold as such.');
  await user.click(keep);
  await waitFor(() => expect(services.exceptions).toHaveLength(1));
  expect(services.exceptions[0]).toMatchObject({
    model: 'Cestus 310',
    variant: '310',
    reason: 'Sold as such.',
  });
  await waitFor(() => expect(addButton().disabled).toBe(false));
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Variant' }).value).toBe('310');
});

it('shows similar products next to the verdict, and blocks nothing', async () => {
  const near = { productId: 'mouse-acer-nitro5', brand: 'Acer', model: 'Nitro5', variant: '' };
  const { user, onOpenProduct } = open((asked) => ({
    ...anAccepted({ ...asked, productId: 'mouse-acer-nitro-5' }),
    hints: [
      {
        kind: 'same_letters',
        message: '“Acer Nitro5” has the same letters.',
        product: near,
        suggestion: null,
      },
    ],
  }));
  await type(user, 'Nitro 5');
  const hints = await screen.findByRole('group', { name: 'Did you mean' });
  await waitFor(() => expect(addButton().disabled).toBe(false));
  await user.click(within(hints).getByRole('button', { name: 'Acer Nitro5' }));
  expect(onOpenProduct).toHaveBeenCalledWith('mouse-acer-nitro5');
});

it('uses the spelling of a hint with one click', async () => {
  const { user } = open(({ brand, model, variant }) => ({
    ...anAccepted({ brand, model, variant, productId: 'mouse-acer-predator-cestus' }),
    hints: model.includes('Ⅱ')
      ? [
          {
            kind: 'id_drops_text',
            message: 'The id leaves out the “Ⅱ” of “Acer Predator Cestus Ⅱ”.',
            product: null,
            suggestion: {
              action: 'use_spelling',
              label: 'Write “Acer Predator Cestus II”',
              brand: 'Acer',
              model: 'Predator Cestus II',
              variant: '',
              productId: 'mouse-acer-predator-cestus-ii',
            },
          },
        ]
      : [],
  }));
  await type(user, 'Predator Cestus Ⅱ');
  await user.click(await screen.findByRole('button', { name: 'Use “Predator Cestus II”' }));
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Model' }).value).toBe('Predator Cestus II');
  await waitFor(() => expect(screen.queryByRole('button', { name: /^Use “/ })).toBeNull());
});

it('repeats hints after adding', async () => {
  const message = '“Acer Nitro5” has the same letters and digits.';
  const { user, services } = open();
  services.hints.push({ kind: 'same_letters', message, product: null, suggestion: null });
  await type(user, 'Nitro 5');
  await waitFor(() => expect(addButton().disabled).toBe(false));
  await user.click(addButton());
  expect(await screen.findByText(`Please check: ${message}`)).toBeTruthy();
});

it('does not record rejections while typing', async () => {
  const { user, services } = open();
  await type(user, 'Cestus 310', '310');
  await screen.findByText('Rejected');
  expect(services.asked.decisions.every(({ record }) => record === false)).toBe(true);
});

it('starts with the identity of the address', async () => {
  open(decide, { brand: 'acer', model: 'Nitro 5', variant: '' });
  await waitFor(() =>
    expect(screen.getByRole<HTMLInputElement>('combobox', { name: 'Brand' }).value).toBe('Acer'),
  );
  await waitFor(() => expect(liveId().textContent).toBe('id-from-the-gate-7'));
  expect(addButton().disabled).toBe(false);
});

it('says if the brand of the address does not belong to the category', async () => {
  open(decide, { brand: 'Fnatic', model: 'Bolt', variant: '' });
  expect(await screen.findByText(/“Fnatic” is not a brand of Mouse yet/)).toBeTruthy();
});

it('adds with the keyboard and stays open for another product of the same brand', async () => {
  const { user, services, onAdded } = open();
  await type(user, 'Nitro 5');
  await waitFor(() => expect(addButton().disabled).toBe(false));
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(services.asked.added).toHaveLength(1));
  const model = screen.getByRole<HTMLInputElement>('textbox', { name: 'Model' });
  await waitFor(() => expect(document.activeElement).toBe(model));
  expect(model.value).toBe('');
  expect(screen.getByRole<HTMLInputElement>('combobox', { name: 'Brand' }).value).toBe('Acer');
  expect(await screen.findByText('Added Acer Nitro 5')).toBeTruthy();
  expect(onAdded).not.toHaveBeenCalled();
});

const brandField = () => screen.findByRole<HTMLInputElement>('combobox', { name: 'Brand' });

it.each([
  ['Razer', '{Enter}'],
  ['razer', '{Enter}'],
  ['  RAZER ', '{Tab}'],
  ['RZR', '{Enter}'],
  ['rzr', '{Tab}'],
  ['Razer', '{Control>}{Enter}{/Control}'],
])('chooses Razer for “%s” and %s, and no other brand', async (text, key) => {
  const { user, services } = open();
  await user.click(await brandField());
  await screen.findByRole('option', { name: 'Acer' });
  await user.keyboard(`${text}${key}`);
  expect((await brandField()).value).toBe('Razer');
  await user.type(screen.getByRole('textbox', { name: 'Model' }), 'Viper V3 Pro');
  await waitFor(() => expect(addButton().disabled).toBe(false));
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(services.asked.added.at(-1)?.product.brand).toBe('Razer'));
  expect(services.asked.added).toHaveLength(1);
});

it('makes the choice once the brands are loaded, if Enter was pressed before', async () => {
  let answer: () => void = vi.fn();
  const late = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const { user } = open();
  server.use(
    http.get('*/api/v1/brands', async () => {
      await late;
      return undefined;
    }),
  );
  await user.click(await brandField());
  await user.keyboard('Razer{Tab}');
  answer();
  await waitFor(async () => expect((await brandField()).value).toBe('Razer'));
});

it('does not use the previous brand while another one is typed', async () => {
  const { user, services } = open();
  await type(user, 'Nitro 5');
  await waitFor(() => expect(addButton().disabled).toBe(false));
  await user.clear(await brandField());
  await user.keyboard('Razer{Control>}{Enter}{/Control}');
  expect(services.asked.added).toEqual([]);
  expect((await brandField()).value).toBe('Razer');
  await waitFor(() => expect(addButton().disabled).toBe(false));
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(services.asked.added.map(({ product }) => product.brand)).toEqual(['Razer']));
});

it('chooses nothing on Enter in an empty field', async () => {
  const { user } = open();
  await user.click(await brandField());
  await screen.findByRole('option', { name: 'Acer' });
  await user.keyboard('{Enter}');
  expect((await brandField()).value).toBe('');
});

it('gives the existing product a variant too, with the IDs of the service', async () => {
  const dead: Decision = {
    ...fabricatedVariant,
    reason: 'canonical_without_variant_exists',
    explanation: {
      ...fabricatedVariant.explanation,
      suggestions: [
        {
          action: 'make_variants',
          label: 'Make the existing product a variant too…',
          brand: 'Acer',
          model: 'Cestus 310',
          variant: 'White',
          productId: 'mouse-acer-cestus-310',
        },
      ],
    },
  };
  const { user, services, onOpenProduct } = open(() => dead);
  await type(user, 'Cestus 310', 'White');
  await user.click(await screen.findByRole('button', { name: 'Make the existing product a variant too…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Add a variant to Acer Cestus 310' }));
  await user.type(dialog.getByRole('textbox', { name: /Variant of the existing product/ }), 'Black');
  const region = dialog.getByRole('region', { name: 'What would happen' });
  await waitFor(() => expect(region.textContent).toContain('id-of-the-White-one'));
  expect(region.textContent).toContain('id-of-the-Black-one');
  await user.click(dialog.getByRole('button', { name: 'Rename 1 product, add 1 product' }));
  await waitFor(() => expect(onOpenProduct).toHaveBeenCalledWith('id-of-the-White-one'));
  expect(services.variants.at(-1)).toMatchObject({
    existing: 'mouse-acer-cestus-310',
    existingVariant: 'Black',
    variant: 'White',
    dryRun: false,
  });
  expect(services.variants.slice(0, -1).every(({ dryRun }) => dryRun)).toBe(true);
});
