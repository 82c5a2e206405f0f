import type { Brand, Decision, Product } from '@/lib/api/schemas';

/** Sample data that speaks the domain: `aProduct({ brand: 'Razer', model: 'Viper V3 Pro' })`. */
export function aProduct(given: Partial<Product> & Pick<Product, 'brand' | 'model' | 'productId'>): Product {
  return {
    identifier: '9f3c2a10',
    id: 118,
    category: 'mouse',
    variant: '',
    status: 'active',
    badge: null,
    projection: null,
    hasOutput: false,
    seedUrls: [],
    importSource: 'activeFiltering',
    importedAt: '2026-02-14T12:00:00Z',
    updatedAt: '2026-02-14T12:00:00Z',
    version: 1,
    ...given,
  };
}

export function aBrand(given: Partial<Brand> & Pick<Brand, 'name' | 'slug'>): Brand {
  return {
    identifier: 'b0a1c2d3',
    aliases: [],
    categories: ['mouse'],
    website: null,
    addedAt: '2026-02-14T12:00:00Z',
    addedBy: 'seed',
    products: 0,
    version: 1,
    ...given,
  };
}

export function anAccepted(identity: Decision['normalized']): Decision {
  return {
    valid: true,
    reason: null,
    canonicalProductId: identity.productId,
    normalized: identity,
    source: 'product_catalog',
    explanation: {
      rule: 10,
      message: 'Nothing in the catalog has this identity.',
      match: null,
      matchedText: null,
      competitor: null,
      suggestions: [],
    },
    asOfRevision: 7,
  };
}

/** The gate's answer to "Cestus 310" with the variant "310". */
export const fabricatedVariant: Decision = {
  valid: false,
  reason: 'variant_is_model_substring',
  canonicalProductId: 'mouse-acer-cestus-310',
  normalized: { brand: 'Acer', model: 'Cestus 310', variant: '310', productId: 'mouse-acer-cestus-310-310' },
  source: 'product_catalog',
  explanation: {
    rule: 2,
    message: 'The variant “310” is already part of the model “Cestus 310”.',
    match: 'token',
    matchedText: '310',
    competitor: { brand: 'Acer', model: 'Cestus 310', variant: '', productId: 'mouse-acer-cestus-310' },
    suggestions: [
      {
        action: 'strip_variant',
        label: 'Use Cestus 310 without variant',
        brand: 'Acer',
        model: 'Cestus 310',
        variant: '',
        productId: 'mouse-acer-cestus-310',
      },
      {
        action: 'open_existing',
        label: 'Open the existing product',
        brand: 'Acer',
        model: 'Cestus 310',
        variant: '',
        productId: 'mouse-acer-cestus-310',
      },
      {
        action: 'add_exception',
        label: 'Keep 310 as a real variant, by an exception',
        brand: 'Acer',
        model: 'Cestus 310',
        variant: '310',
        productId: 'mouse-acer-cestus-310-310',
      },
    ],
  },
  asOfRevision: 7,
};
